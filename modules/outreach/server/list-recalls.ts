import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import { readCursor } from "../../../server/database/cursor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { listRecalls } from "../operations.ts";
import { RecallId } from "../recall.ts";
import { withinAreas } from "./shown-leads.ts";
import { recallIsOver, recallsShown, recallsWhere } from "./shown-recalls.ts";

/** Where a page ended: the moment at which it was given, and the recall. */
const Cursor = z.tuple([z.iso.datetime(), RecallId]);

export default handle(listRecalls, async (turning) => {
  const { input, actor, now, today, refuse } = turning;
  const { which, childId, after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const me = actorName(actor);
  const isWorker = actor.is === "person" && actor.assignments.some(({ role }) => role === "worker");
  const carried = isWorker
    ? sql`r.by = ${me} or exists (
        select from children.published_reach c where c.subject = r.child and c.member = ${me}::uuid)`
    : sql`false`;
  const mine = sql`(${withinAreas(actor, ["admin", "supervisor"])} or ${carried})`;
  const over = recallIsOver(now);
  const state = which === "open" ? sql`not ${over}` : over;
  const of = childId === undefined ? sql`true` : sql`r.child = ${childId}`;
  const later = from ? sql`(r.at, r.id) < (${from[0]}::timestamptz, ${from[1]}::uuid)` : sql`true`;
  const rows = await recallsWhere(turning, sql`${mine} and ${state} and ${of} and ${later}`, limit + 1);
  const recalls = await recallsShown(turning, rows.slice(0, limit));
  const last = recalls.at(-1);
  return {
    today,
    recalls,
    next: rows.length > limit && last ? JSON.stringify([last.givenAt, last.recallId]) : null,
  };
});
