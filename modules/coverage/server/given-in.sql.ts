import { sql } from "drizzle-orm";
import { type Actor, organisationOf } from "../../../foundation/actor.ts";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { Mark } from "../marks.ts";
import type { GivenShown } from "../period.ts";
import type { ChildCount, Days } from "./in-month.sql.ts";
import { reachesOf } from "./my-reaches.sql.ts";

/** Before the first birthday. */
export const givenTo = (mark: Mark): ChildCount => ({ is: "doses", mark, years: 0 });

/** A period that has not begun has no days: it ends before it begins. */
export const untilToday = ({ from, until }: Days, today: CalendarDay): Days => ({
  from,
  until: until < today ? until : today,
});

/** Places only: a head count is of a place, and whom somebody carries elsewhere is no part of it. */
export async function areasOf(tx: Tx, actor: Actor, placeId: string | undefined): Promise<readonly string[] | null> {
  const reaches = await reachesOf(tx, actor, placeId);
  return reaches && reaches.filter((one) => actor.is !== "person" || one !== actor.id);
}

interface Facility extends Record<string, unknown> {
  readonly placeId: GivenShown["uncounted"][number]["placeId"];
  readonly name: string;
  readonly nameHindi: string | null;
  readonly infants: number | null;
  readonly hasInfants: boolean;
}

/** The facilities there with the head count that was said last; whether somebody was an infant there in these days. */
export async function headCountsOf(tx: Tx, actor: Actor, reaches: readonly string[], { from, until }: Days) {
  const { rows } = await tx.execute<Facility>(sql`
    select p.id as "placeId", p.name, p.name_hindi as "nameHindi", t.infants, exists (
        select from coverage.standing s where s.place = p.id and s.ended is distinct from 'entered-twice'
          and s.born_on between ${addDays(from, -366)}::date and ${until}::date) as "hasInfants"
    from places.published_place p left join lateral (
      select infants from coverage.target t where t.place = p.id order by at desc limit 1) t on true
    where p.kind = 'facility'
      and (${reaches.includes(organisationOf(actor))} or p.ancestry && ${sql.param(reaches)}::uuid[])
    order by p.name, p.id`);
  const uncounted = rows
    .filter(({ infants, hasInfants }) => hasInfants && infants === null)
    .map(({ placeId, name, nameHindi }) => ({ placeId, name, nameHindi }));
  const counted = rows.flatMap(({ infants }) => (infants === null ? [] : [infants]));
  const known = uncounted.length === 0 && counted.length > 0;
  return { uncounted, infants: known ? counted.reduce((sum, one) => sum + one, 0) : null };
}
