import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "../../../foundation/actor.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { liesWithin } from "./lies-within.sql.ts";
import { myReaches } from "./my-reaches.ts";

/** Of whom a cohort's numbers speak. */
export interface Cohort {
  readonly from?: CalendarDay | undefined;
  readonly to?: CalendarDay | undefined;
  readonly placeId?: string | undefined;
}

/** By which reaches of `reports.listed` a cohort is read; null: the place lies outside my area. */
export async function cohortReaches(
  tx: Tx,
  actor: Actor,
  placeId: string | undefined,
): Promise<readonly string[] | null> {
  const mine = myReaches(actor, ["doctor", "supervisor"], []);
  if (placeId === undefined) return mine;
  return (await liesWithin(tx, actor, placeId, mine)) ? [placeId] : null;
}

/**
 * The lines of everybody within these reaches, once each, as `line`, with `registered_on` and
 * `confirmed_since` of their reach as `reach`: a piece of a statement from its "from" on.
 *
 * @param registered of these days only, for which `listed` has an index
 */
export const linesWithin = (reaches: readonly string[], registered: Pick<Cohort, "from" | "to"> = {}): SQL => sql`
  from (
    select ${reaches.length > 1 ? sql`distinct on (patient)` : sql``} organisation, patient, registered_on, confirmed_since
    from reports.listed where reach = any (${sql.param(reaches)}::uuid[]) and within
      and ${within(sql`registered_on`, registered)}
  ) reach join reports.line line using (organisation, patient)`;

/** A column of days lies within the period. */
export const within = (day: SQL, { from, to }: Cohort): SQL => sql`
  ${from ? sql`${day} >= ${from}::date` : sql`true`} and ${to ? sql`${day} <= ${to}::date` : sql`true`}`;
