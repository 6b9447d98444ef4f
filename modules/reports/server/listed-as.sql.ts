import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "../../../foundation/actor.ts";
import { type CalendarDay, calendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { Turning } from "../../../server/module.ts";
import { doseDayBegins } from "../../treatment/episode.ts";
import { type Kept, listOf, narrowedBy, type Order, ordersOf, type Trait, type Wanted } from "../lists.ts";
import { liesWithin } from "./lies-within.sql.ts";
import { myReaches } from "./my-reaches.ts";

/*
 * Who is wanted, as conditions on `reports.listed l`. The page, the count and the dashboard's number come
 * from the same ones: a number is as long as its list.
 */

/** Under which reaches somebody reads; they hold nobody twice but who is named and lives in an area as well. */
export interface Reaches {
  readonly areas: readonly string[];
  /** Their own, as somebody who looks after people by name. */
  readonly named: string | null;
  /** Only those of this place, where no area of theirs holds it. */
  readonly placeId: string | null;
}

/** @returns null where the place is none of theirs */
export async function reachesOf(tx: Tx, actor: Actor, placeId: string | null): Promise<Reaches | null> {
  const mine = myReaches(actor);
  const named = actor.is === "person" && mine.includes(actor.id) ? actor.id : null;
  const areas = mine.filter((reach) => reach !== named);
  if (placeId === null) {
    if (areas.length < 2) return { areas, named, placeId };
    // An area that lies in another one of theirs is read with that one.
    const { rows } = await tx.execute<{ id: string }>(sql`
      select id from places.published_place
      where id = any (${sql.param(areas)}::uuid[]) and not array_remove(ancestry, id) && ${sql.param(areas)}::uuid[]`);
    return { areas: rows.map(({ id }) => id), named, placeId };
  }
  const within = await liesWithin(tx, actor, placeId, areas);
  if (within) return { areas: [placeId], named: null, placeId: null };
  return within === false && named !== null ? { areas: [], named, placeId } : null;
}

/** Of each list, since which day somebody is in it. */
const dayOf: Readonly<Record<Kept, SQL>> = {
  all: sql`l.registered_on`,
  active: sql`l.active_since`,
  waits: sql`l.waits_since`,
  tests: sql`l.tests_since`,
  confirmed: sql`l.confirmed_since`,
  treated: sql`l.treated_since`,
  silent: sql`l.silent_since`,
  overdue: sql`l.overdue_since`,
  closed: sql`l.closed_on`,
};
const traitOf: Readonly<Record<Trait, SQL>> = {
  sex: sql`l.sex`,
  phase: sql`l.phase`,
  regimen: sql`l.regimen`,
  resistance: sql`l.resistance`,
  outcome: sql`l.outcome`,
};

/** What a page is ordered by. */
export const placeIn = (wanted: Wanted, order: Order): SQL =>
  order === "fewest-taken" ? sql`l.taken` : dayOf[listOf(wanted.set).kept];

export interface Today {
  readonly today: CalendarDay;
  /** The dose day that has not ended yet. */
  readonly doseDay: CalendarDay;
}
export const daysOf = ({ now, timeZone, today }: Pick<Turning, "now" | "timeZone" | "today">): Today => ({
  today,
  doseDay: calendarDay(now, timeZone, doseDayBegins),
});

const givenIn = (narrowing: { readonly [key in Trait]?: string | undefined }): [Trait, string][] =>
  (Object.keys(traitOf) as Trait[]).flatMap((trait) => {
    const value = narrowing[trait];
    return value === undefined ? [] : [[trait, value]];
  });

/** May this set be narrowed so, and read in this order? */
export function isOffered(wanted: Wanted, order: Order | undefined): boolean {
  const offered = narrowedBy(wanted.set);
  if (givenIn(wanted).some(([trait]) => !offered.includes(trait))) return false;
  return order === undefined || ordersOf(wanted.set).includes(order);
}

/** The words of the partial indexes, and what narrows them: an index answers them, and nothing is left to look at. */
export function isWanted(wanted: Wanted, { today, doseDay }: Today): SQL {
  const { set } = wanted;
  const { kept, fixed } = listOf(set);
  const traits = [...givenIn(fixed), ...givenIn(wanted)];
  const conditions = [
    sql`l.within`,
    ...(kept === "all" ? [] : [sql`${dayOf[kept]} is not null`]),
    ...(set === "new-this-month" ? [sql`l.registered_on >= ${`${today.slice(0, 8)}01`}::date`] : []),
    // Kept ahead of time, for a day that may not have come.
    ...(kept === "silent" ? [sql`l.silent_since <= ${doseDay}::date`] : []),
    ...(kept === "overdue" ? [sql`l.overdue_since <= ${today}::date`] : []),
    ...traits.map(([trait, value]) => sql`${traitOf[trait]} = ${value}`),
  ];
  return sql.join(conditions, sql` and `);
}

/** Those who are named but live in none of the areas that are read, and in that place if one is meant. */
export const onlyNamed = ({ areas, placeId }: Reaches): SQL => sql`
  ${areas.length === 0 ? sql`true` : sql`not exists (${rowUnder(sql`any (${sql.param(areas)}::uuid[])`)})`}
  and ${placeId === null ? sql`true` : sql`exists (${rowUnder(sql`${placeId}::uuid`)})`}`;

const rowUnder = (reach: SQL): SQL => sql`
  select from reports.listed other where other.reach = ${reach} and other.patient = l.patient and other.within`;
