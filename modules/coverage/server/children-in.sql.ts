import { type SQL, sql } from "drizzle-orm";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { type ChildSet, inTimeDays, type Order, pentaDays, type Wanted } from "../sets.ts";
import type { Mark } from "../marks.ts";

/*
 * Who is wanted, as conditions on `coverage.standing s` and, of due and overdue, on `coverage.listed l`. The page, the
 * count and every figure come from the same ones.
 */

const hasMark = (mark: Mark): SQL => sql`s.given ? ${mark}::text`;
const lacks = (mark: Mark): SQL => sql`not s.given ? ${mark}::text`;
/** They live here: who refused does, who died or moved away does not. */
const livesHere = sql`(s.ended is null or s.ended in ('family-refused', 'grown-up'))`;
const inCare = sql`s.ended is null`;
const and = (...conditions: SQL[]): SQL => sql.join(conditions, sql` and `);

export function isIn({ set, mark, reason }: Pick<Wanted, "set" | "mark" | "reason">, today: CalendarDay): SQL {
  const ofSixWeeks = sql`s.born_on <= ${addDays(today, -pentaDays)}::date`;
  const withMark = mark ?? "BCG";
  const conditions: Readonly<Record<ChildSet, SQL>> = {
    due: and(inCare, sql`s.due_from <= ${today}::date`),
    overdue: and(inCare, sql`s.overdue_from <= ${today}::date`),
    done: and(inCare, sql`(s.due_from is null or s.due_from > ${today}::date)`),
    expired: and(inCare, sql`s.expired <> '{}'`),
    "zero-dose": and(livesHere, ofSixWeeks, lacks("PENTA-1")),
    "true-zero-dose": and(livesHere, ofSixWeeks, sql`not s.reached`),
    "left-out": and(livesHere, ofSixWeeks, lacks("PENTA-1")),
    "penta-dropout": and(livesHere, hasMark("PENTA-1"), lacks("PENTA-3")),
    "bcg-mr-dropout": and(livesHere, hasMark("BCG"), lacks("MR-1")),
    "penta-mr-dropout": and(livesHere, hasMark("PENTA-1"), lacks("MR-1")),
    given: and(livesHere, hasMark(withMark)),
    missing: and(livesHere, lacks(withMark)),
    "in-time": and(livesHere, hasMark(withMark), sql`(s.given -> ${withMark}::text ->> 'late')::int <= ${inTimeDays}`),
    full: and(livesHere, sql`s.full_in_time`),
    complete: and(livesHere, sql`s.complete_in_time`),
    "not-given": and(livesHere, sql`s.reasons @> array[${reason ?? ""}]::text[]`),
    all: livesHere,
    "not-in-care": sql`s.ended is not null`,
  };
  return conditions[set];
}

interface Narrowed {
  readonly wanted: Wanted;
  readonly today: CalendarDay;
  /** The village's token, where one is meant. */
  readonly village: string | null;
}

/** @param l the name of a row of `coverage.listed`, read under one reach */
export function isWanted({ wanted, today, village }: Narrowed): SQL {
  const { set, vaccine, within = 0, workerId, bornFrom, bornUntil } = wanted;
  const until = addDays(today, within);
  const conditions: SQL[] = [sql`l.within`];
  // The words of the partial indexes: an index answers them. A child in care alone has these days.
  if (set === "due") conditions.push(sql`l.due_from is not null and l.due_from <= ${until}::date`);
  else if (set === "overdue") conditions.push(sql`l.overdue_from is not null and l.overdue_from <= ${until}::date`);
  else conditions.push(isIn(wanted, today));
  if (workerId !== undefined) conditions.push(sql`s.worker = ${workerId}::uuid`);
  if (village !== null) conditions.push(sql`s.village = ${village}::bytea`);
  if (bornFrom !== undefined) conditions.push(sql`l.born_on >= ${bornFrom}::date`);
  if (bornUntil !== undefined) conditions.push(sql`l.born_on <= ${bornUntil}::date`);
  if (vaccine !== undefined) {
    const day = set === "overdue" ? "overdueFrom" : "from";
    conditions.push(sql`exists (
      select from jsonb_to_recordset(s.open) as o (vaccine text, "from" date, "overdueFrom" date)
      where o.vaccine = ${vaccine} and o.${sql.identifier(day)} <= ${until}::date)`);
  }
  return and(...conditions);
}

export const orderedBy = (set: ChildSet, order: Order): SQL =>
  order !== "longest" ? sql`l.born_on` : set === "overdue" ? sql`l.overdue_from` : sql`l.due_from`;
