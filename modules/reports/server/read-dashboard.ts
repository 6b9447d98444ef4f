import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { addDays } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { handle } from "../../../server/module.ts";
import { doseRules } from "../../adherence/dose-day.ts";
import { partOf, type PatientSet, patientSets } from "../numbers.ts";
import { readDashboard } from "../operations.ts";
import { type Counted, withUnknown } from "./counted.ts";
import { lookBack } from "./line-facts.sql.ts";
import { daysOf, onlyNamed, reachesOf } from "./listed-as.sql.ts";
import { countSql } from "./page-of.ts";

type Facility = AnswerOf<typeof readDashboard>["facilities"][number];
interface Row extends Record<string, unknown>, Counted, Pick<Facility, "onTreatment" | "silent"> {
  place: Pick<Facility, "placeId" | "name" | "nameHindi"> | null;
}

/** A column for each number: "on-treatment" is no name for one. */
const columnOf = (set: PatientSet): `n${number}` => `n${patientSets.indexOf(set)}`;

export default handle(readDashboard, async (turning) => {
  const { actor, tx } = turning;
  const days = daysOf(turning);
  const from = addDays(days.doseDay, -lookBack);
  const reaches = (await reachesOf(tx, actor, null)) ?? { areas: [], named: null, placeId: null };
  const counts = patientSets.map((set) => {
    const count = countSql({ wanted: { set }, reaches, days, among: null });
    return sql`${count} as ${sql.raw(columnOf(set))}`;
  });
  const { rows: counted } = await tx.execute<Record<`n${number}`, number>>(sql`select ${sql.join(counts, sql`, `)}`);
  const numberOf = (set: PatientSet) => counted[0]?.[columnOf(set)] ?? 0;

  const { areas, named } = reaches;
  const everywhere = areas.includes(organisationOf(actor));
  // Of each facility once; whoever is read by name lives elsewhere, or was left out.
  const { rows } = await tx.execute<Row>(sql`
    with treated as (
      select line.* from reports.line line
      where episode is not null and closed_on is null and (${everywhere} or place in (
        select id from places.published_place where ancestry && ${sql.param(areas)}::uuid[]))
      union all
      select line.* from reports.listed l
        join reports.line line on line.organisation = l.organisation and line.patient = l.patient
      where l.reach = ${named}::uuid and l.within and l.treated_since is not null and ${onlyNamed(reaches)}),
    silent as (
      select l.place, count(*)::int as many from unnest(${sql.param([...areas, ...(named ? [named] : [])])}::uuid[]) as mine (reach)
        join reports.listed l on l.reach = mine.reach
      where l.within and l.silent_since is not null and l.silent_since <= ${days.doseDay}::date
        and (mine.reach is distinct from ${named}::uuid or ${onlyNamed(reaches)})
      group by l.place),
    facility as (
      select place, count(*)::int as "onTreatment", sum(due)::int as due, sum(verified)::int as verified,
        sum(reported)::int as reported, sum(missed)::int as missed
      from treated group by place)
    select f.*, coalesce(s.many, 0) as silent, case when p.id is not null then
        jsonb_build_object('placeId', p.id, 'name', p.name, 'nameHindi', p.name_hindi) end as place
    from facility f left join silent s on s.place = f.place left join places.published_place p on p.id = f.place`);
  const sum = (of: keyof Counted) => rows.reduce((all, row) => all + row[of], 0);
  return {
    today: days.doseDay,
    numbers: patientSets.map((set) => ({
      set,
      count: numberOf(set),
      partOf: partOf[set],
      of: numberOf(partOf[set] ?? set),
    })),
    doses: {
      from,
      to: addDays(days.doseDay, -1),
      patients: numberOf("on-treatment"),
      ...withUnknown({ due: sum("due"), verified: sum("verified"), reported: sum("reported"), missed: sum("missed") }),
      rules: doseRules,
    },
    facilities: rows
      .flatMap(({ place, onTreatment, silent, ...row }) =>
        place ? [{ ...place, onTreatment, silent, doses: withUnknown(row) }] : [],
      )
      .toSorted((a, b) => b.onTreatment - a.onTreatment || a.name.localeCompare(b.name)),
  };
});
