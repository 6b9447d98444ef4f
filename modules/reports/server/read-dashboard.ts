import { type SQL, sql } from "drizzle-orm";
import { addDays, calendarDay, CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { handle } from "../../../server/module.ts";
import { doseDayBegins } from "../../treatment/episode.ts";
import { doseRules } from "../../adherence/dose-day.ts";
import { partOf, type PatientSet, patientSets } from "../numbers.ts";
import { readDashboard } from "../operations.ts";
import { type Counted, withUnknown } from "./counted.ts";
import { countOf, dueSince, everybody, lettersSince, patientsIn, withLetters } from "./patient-sets.sql.ts";

type Facility = AnswerOf<typeof readDashboard>["facilities"][number];
type Name = Record<string, unknown> & Pick<Facility, "placeId" | "name" | "nameHindi">;
type Row = Counted &
  Readonly<Record<`n${number}`, number>> & { placeId: string | null; whole: boolean } & Record<string, unknown>;

/** A column for each number: "on-treatment" is no name for one. */
const columnOf = (set: PatientSet): `n${number}` => `n${patientSets.indexOf(set)}`;

const days = 30;

export default handle(readDashboard, async ({ actor, now, timeZone, today: calendarToday, tx }) => {
  const today = calendarDay(now, timeZone, doseDayBegins);
  const month = CalendarDay.parse(`${calendarToday.slice(0, 8)}01`);
  const from = addDays(today, -days);
  const counts = patientSets.map(
    (set) => sql`count(*) filter (where ${patientsIn(set, today, month)})::int as ${sql.raw(columnOf(set))}`,
  );
  const part = sql`part.letters`;
  const sum = (what: SQL) => sql`coalesce(sum(${what}) filter (where treated), 0)::int`;
  // All numbers, once over everybody and once for each facility, in one reading.
  const { rows } = await tx.execute<Row>(sql`
    with ${everybody(actor, today)}
    select everybody.place as "placeId", grouping(everybody.place) = 1 as whole, ${sql.join(counts, sql`, `)},
      ${sum(dueSince(sql`${from}::date`))} as due, ${sum(countOf("v", part))} as verified,
      ${sum(countOf("r", part))} as reported, ${sum(countOf("m", part))} as missed
    from everybody ${withLetters} cross join lateral (select ${lettersSince(sql`${from}::date`)} as letters) part
    group by grouping sets ((), (everybody.place))`);
  const whole = rows.find((row) => row.whole);
  const places = rows.filter((row) => !row.whole && row.placeId !== null && row[columnOf("on-treatment")] !== 0);
  const { rows: names } = await tx.execute<Name>(sql`
    select id as "placeId", name, name_hindi as "nameHindi" from places.published_place
    where id = any (${sql.param(places.map(({ placeId }) => placeId))}::uuid[])`);
  const numberOf = (set: PatientSet) => whole?.[columnOf(set)] ?? 0;
  return {
    today,
    numbers: patientSets.map((set) => ({
      set,
      count: numberOf(set),
      partOf: partOf[set],
      of: numberOf(partOf[set] ?? set),
    })),
    doses: {
      from,
      to: addDays(today, -1),
      patients: numberOf("on-treatment"),
      ...withUnknown(whole ?? { due: 0, verified: 0, reported: 0, missed: 0 }),
      rules: doseRules,
    },
    facilities: places
      .flatMap((row) => {
        const name = names.find(({ placeId }) => placeId === row.placeId);
        const [onTreatment, silent] = [row[columnOf("on-treatment")] ?? 0, row[columnOf("silent")] ?? 0];
        return name ? [{ ...name, onTreatment, silent, doses: withUnknown(row) }] : [];
      })
      .toSorted((a, b) => b.onTreatment - a.onTreatment || a.name.localeCompare(b.name)),
  };
});
