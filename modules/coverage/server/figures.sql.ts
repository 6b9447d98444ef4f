import { type SQL, sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { marks } from "../marks.ts";
import { type ChildSet, pentaDays } from "../sets.ts";
import type { Figures } from "../shown.ts";
import { isIn } from "./children-in.sql.ts";

/** Whom figures are about: born between two days, under these reaches. */
export interface Cohort {
  readonly reaches: readonly string[];
  readonly bornFrom: CalendarDay;
  readonly bornUntil: CalendarDay;
  readonly today: CalendarDay;
}

/** Each child once, as the relation `cohort` with the columns of `coverage.standing`. */
export const cohortOf = ({ reaches, bornFrom, bornUntil }: Cohort): SQL => sql`
  cohort as (select s.* from coverage.standing s where exists (
    select from coverage.listed l where l.organisation = s.organisation and l.child = s.child
      and l.reach = any (${sql.param(reaches)}::uuid[]) and l.within)
    and s.born_on between ${bornFrom} and ${bornUntil})`;

export type Grouped = "facility" | "block" | "worker" | "village";

const keyOf: Readonly<Record<Grouped, SQL>> = {
  facility: sql`s.place::text`,
  block: sql`(select b.id::text from places.published_place f
    join places.published_place b on b.id = any (f.ancestry) and b.kind = 'block' where f.id = s.place)`,
  worker: sql`s.worker::text`,
  village: sql`s.place::text || ' ' || encode(s.village, 'hex')`,
};

export interface Counted {
  /** Null: of a place without such a one, or of whom nobody carries. */
  readonly key: string | null;
  readonly whole: boolean;
  /** One of these children: whose village it is. */
  readonly someone: string;
  readonly figures: Omit<Figures, "target">;
}

const sets = {
  ...{ all: "all", zeroDose: "zero-dose", trueZeroDose: "true-zero-dose", pentaDropout: "penta-dropout" },
  ...{ bcgMrDropout: "bcg-mr-dropout", pentaMrDropout: "penta-mr-dropout", full: "full", complete: "complete" },
} as const satisfies Partial<Record<keyof Figures, ChildSet>>;

/** Of all, and of each group: every number by the conditions of its list. */
export async function figuresOf(tx: Tx, cohort: Cohort, by: Grouped): Promise<Counted[]> {
  const { today } = cohort;
  const many = (condition: SQL) => sql`count(*) filter (where ${condition})::int`;
  const ofMarks = (set: "given" | "in-time") =>
    sql.join(
      marks.map((mark) => sql`${sql.raw(`'${mark}'`)}, ${many(isIn({ set, mark }, today))}`),
      sql`, `,
    );
  const late = sql.join(
    marks.map(
      (mark) => sql`${sql.raw(`'${mark}'`)}, percentile_cont(0.5) within group (
        order by (s.given -> ${sql.raw(`'${mark}'`)} ->> 'late')::int) filter (where ${isIn({ set: "given", mark }, today)})`,
    ),
    sql`, `,
  );
  const counts = Object.entries(sets).map(([name, set]) => sql`${sql.raw(`'${name}'`)}, ${many(isIn({ set }, today))}`);
  const { rows } = await tx.execute<Counted & Record<string, unknown>>(sql`
    with ${cohortOf(cohort)}, keyed as (select s.*, ${keyOf[by]} as key from cohort s)
    select s.key, grouping(s.key) = 1 as whole, min(s.child::text) as someone, jsonb_build_object(
        ${sql.join(counts, sql`, `)},
        'ofSixWeeks', ${many(sql`${isIn({ set: "all" }, today)} and s.born_on <= ${today}::date - ${pentaDays}::int`)},
        'given', jsonb_build_object(${ofMarks("given")})) as one,
      jsonb_build_object('inTime', jsonb_build_object(${ofMarks("in-time")}),
        'medianLate', jsonb_build_object(${late})) as two
    from keyed s where ${isIn({ set: "all" }, today)} group by grouping sets ((), (s.key)) order by whole desc, s.key`);
  return rows.map(({ key, whole, someone, ...row }) => ({
    ...{ key, whole, someone },
    figures: { ...(row["one"] as Figures), ...(row["two"] as Figures) },
  }));
}

interface FacilityTarget extends Record<string, unknown> {
  readonly place: string;
  readonly block: string | null;
  readonly infants: number | null;
  readonly hasChildren: boolean;
}

/** The head counts of the facilities there, and whether a facility has children of the cohort. */
export async function targetsOf(tx: Tx, cohort: Cohort, organisation: string): Promise<FacilityTarget[]> {
  const { reaches } = cohort;
  const { rows } = await tx.execute<FacilityTarget>(sql`
    with ${cohortOf(cohort)}
    select p.id as place, (select b.id from places.published_place b where b.id = any (p.ancestry) and b.kind = 'block') as block,
      t.infants, exists (select from cohort c where c.place = p.id) as "hasChildren"
    from places.published_place p left join lateral (
      select infants from coverage.target t where t.place = p.id order by at desc limit 1) t on true
    where p.kind = 'facility' and (${reaches.includes(organisation)} or p.ancestry && ${sql.param(reaches)}::uuid[])`);
  return rows;
}

/** The head count of these facilities; null where one that has children has none, and where none has one. */
export function targetIn(facilities: readonly FacilityTarget[]): number | null {
  if (facilities.some(({ hasChildren, infants }) => hasChildren && infants === null)) return null;
  const all = facilities.flatMap(({ infants }) => (infants === null ? [] : [infants]));
  return all.length === 0 ? null : all.reduce((sum, one) => sum + one, 0);
}
