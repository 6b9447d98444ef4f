import { sql } from "drizzle-orm";
import { addDays } from "../../../foundation/calendar-day.ts";
import { handle } from "../../../server/module.ts";
import { listMySessions } from "../operations.ts";
import { withNames } from "./named-workers.ts";
import { sessionsWhere } from "./standing.sql.ts";

const backDays = 7;
/** Four weeks: the next one is known also where they are held once a month. */
const aheadDays = 28;
const atMost = 200;

export default handle(listMySessions, async ({ actor, today, tx, ask }) => {
  const mine = sql`exists (
    select from sessions.holder h
    where h.session = s.id and h.member = ${actor.is === "person" ? actor.id : null} and h.ended_at is null)`;
  const days = sql`s.day between ${addDays(today, -backDays)} and ${addDays(today, aheadDays)}`;
  return { sessions: await withNames(ask, await sessionsWhere(tx, sql`${days} and ${mine}`, atMost)), today };
});
