import { type SQL, sql } from "drizzle-orm";
import * as z from "zod/mini";
import type { Actor } from "../../../foundation/actor.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { handle } from "../../../server/module.ts";
import { boxStates, lowBatteryMv, silentAfterMs } from "../box.ts";
import { listBoxes } from "../operations.ts";
import { type BoxColumns, boxColumns, boxesWithPlaces, boxNow } from "./box-rows.sql.ts";

type Count = AnswerOf<typeof listBoxes>["counts"][number] & { silent: number; lowBattery: number };

/** Where a page ended: 0 silent, 1 low battery, 2 neither; and the box's number. */
const Cursor = z.tuple([z.int(), z.string()]);

export default handle(listBoxes, async ({ input, actor, now, tx, refuse }) => {
  const { placeId, state, first, after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const heardBefore = new Date(now - silentAfterMs).toISOString();
  // As box.ts says it.
  const silent = sql`(b.state = 'issued' and greatest(b.since, b.heard_at) < ${heardBefore}::timestamptz)`;
  const low = sql`(b.battery_mv < ${lowBatteryMv} and b.state not in ('lost', 'retired'))`;
  const rank = first === "trouble" ? sql`(case when ${silent} then 0 when ${low} then 1 else 2 end)` : sql`2`;
  const mine = sql`${inMyPlaces(actor)} and ${placeId ? sql`p.ancestry @> array[${placeId}]::uuid[]` : sql`true`}`;
  const { rows } = await tx.execute<BoxColumns & { rank: number }>(sql`
    select ${boxColumns}, ${rank} as rank from ${boxesWithPlaces}
    where ${mine} and ${state ? sql`b.state = ${state}` : sql`true`}
      and ${from ? sql`(${rank}, b.serial) > (${from[0]}::int, ${from[1]})` : sql`true`}
    order by rank, b.serial limit ${limit + 1}`);
  const { rows: counted } = await tx.execute<Count & Record<string, unknown>>(sql`
    select b.state, count(*)::int as count, (count(*) filter (where ${silent}))::int as silent,
      (count(*) filter (where ${low}))::int as "lowBattery"
    from ${boxesWithPlaces} where ${mine} group by b.state`);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const sum = (of: "silent" | "lowBattery") => counted.reduce((all, one) => all + one[of], 0);
  return {
    boxes: shown.map((row) => boxNow(row, now)),
    next: rows.length > limit && last ? JSON.stringify([last.rank, last.serial]) : null,
    counts: boxStates.map((of) => ({ state: of, count: counted.find((one) => one.state === of)?.count ?? 0 })),
    silent: sum("silent"),
    lowBattery: sum("lowBattery"),
  };
});

/** The places over which an actor answers for the stock; a role without a place is held over all of them. */
function inMyPlaces(actor: Actor): SQL {
  if (actor.is !== "person") return sql`false`;
  const roles: readonly string[] = ["super-admin", "admin", "supervisor"];
  const areas = actor.assignments.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
  return areas.includes(null) ? sql`true` : sql`p.ancestry && ${sql.param(areas)}::uuid[]`;
}
