import { sql } from "drizzle-orm";
import { type Actor, organisationOf } from "../../../foundation/actor.ts";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { memberLock } from "../../staff/member.ts";
import type { changeSession } from "../operations.ts";
import { minutesOf } from "../session.ts";

type Planned = Pick<InputOf<typeof changeSession>, "from" | "to" | "workerIds">;

/** A plan is made for a year at most. */
const aheadDays = 366;

/** Null: it may be planned so. */
export function wrongWith(days: readonly CalendarDay[], { from, to }: Planned, today: CalendarDay) {
  if (from >= to) return "ends-before-it-begins" as const;
  if (days.some((day) => day < today)) return "day-gone" as const;
  return days.some((day) => day > addDays(today, aheadDays)) ? ("too-far" as const) : null;
}

/** Is each of them a worker, and over this place? They go on being it until the turn ends. */
export async function allWorkOver(tx: Tx, memberIds: readonly string[], ancestry: readonly string[]): Promise<boolean> {
  const members = [...new Set(memberIds)].toSorted();
  for (const member of members) {
    await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${memberLock(member)}, 0))`);
  }
  const { rows } = await tx.execute<{ count: number }>(sql`
    select count(distinct member)::int as count from staff.published_assignment
    where member = any (${sql.param(members)}::uuid[]) and role = 'worker'
      and (place is null or place = any (${sql.param(ancestry)}::uuid[]))`);
  return rows[0]?.count === members.length;
}

interface Holding {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: number;
  newId(): string;
}

/**
 * Names who holds a session.
 *
 * @returns false where one of them holds another session at that time; who was named before that stays in the turn,
 *   which must be refused
 */
export async function hold(
  { tx, actor, now, newId }: Holding,
  sessionId: string,
  day: CalendarDay,
  { from, to, workerIds }: Planned,
): Promise<boolean> {
  // In one order, so that two who plan the same workers do not wait for each other.
  for (const member of [...new Set(workerIds)].toSorted()) {
    const { rows } = await tx.execute(sql`
      insert into sessions.holder (organisation, id, session, member, begins, ends, free, since, given_by)
      values (${organisationOf(actor)}, ${newId()}, ${sessionId}, ${member}, ${minutesOf(day, from)},
        ${minutesOf(day, to)}, false, ${new Date(now)}, ${actorName(actor)})
      on conflict do nothing returning id`);
    if (rows.length === 0) return false;
  }
  return true;
}
