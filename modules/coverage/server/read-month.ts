import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle, type Turning } from "../../../server/module.ts";
import { listSessions } from "../../sessions/operations.ts";
import { daysOfMonth, monthRows } from "../month.ts";
import { readMonth } from "../operations.ts";
import { countsOf, type Days } from "./in-month.sql.ts";
import { reachesOf } from "./my-reaches.sql.ts";

export default handle(readMonth, async (turning) => {
  const { input, actor, today, tx, refuse } = turning;
  const month = daysOfMonth(input.month, today);
  if (month === null) return refuse("month-not-begun");
  const reaches = await reachesOf(tx, actor, input.placeId);
  if (reaches === null) return refuse("not-my-place");
  const { last, ...days } = month;
  const { held, planned, more } = await sessionsIn(turning, { from: days.from, until: last }, reaches);
  const counting = monthRows.flatMap(({ id, counts }) => (counts.is === "sessions" ? [] : [{ id, counts }]));
  const found = await countsOf(
    tx,
    reaches,
    counting.map(({ counts }) => counts),
    days,
  );
  const counted = new Map(counting.map(({ id }, at) => [id, found[at] ?? 0]));
  const rows = monthRows.map((row) => {
    const { counts: of } = row;
    const count = of.is === "sessions" ? (of.what === "held" ? held : planned) : (counted.get(row.id) ?? 0);
    return { ...row, count };
  });
  return { month: input.month, ...days, rows, more };
});

async function sessionsIn(
  { tx, actor, ask }: Pick<Turning, "tx" | "actor" | "ask">,
  days: Days,
  reaches: readonly string[],
): Promise<{ readonly planned: number; readonly held: number; readonly more: boolean }> {
  const answer = await ask(listSessions, days);
  if (isRefusal(answer)) return { planned: 0, held: 0, more: true };
  const all = reaches.includes(organisationOf(actor));
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from places.published_place where ${all} or ancestry && ${sql.param(reaches)}::uuid[]`);
  const here = new Set(rows.map(({ id }) => id));
  const sessions = answer.sessions.filter(({ facility }) => here.has(facility.placeId));
  return {
    // What was called off was planned as well.
    planned: sessions.length,
    held: sessions.filter(({ state }) => state === "held").length,
    more: answer.more,
  };
}
