import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { cancelSession } from "../operations.ts";
import { sessionOfId, waitFor } from "./standing.sql.ts";
import { word } from "./tables.ts";

export default handle(cancelSession, async ({ input, actor, now, today, tx, refuse }) => {
  const { sessionId, wordId, why } = input;
  const at = await waitFor(tx, sessionId, now);
  const state = (await sessionOfId(tx, sessionId))?.state;
  if (state === "cancelled") return refuse("session-cancelled");
  if (state !== "planned") return refuse("session-begun");
  const kept = await tx
    .insert(word)
    .values({
      ...{ organisation: organisationOf(actor), id: wordId, session: sessionId, kind: "cancelled", on: today, why },
      ...{ at, by: actorName(actor) },
    })
    .onConflictDoNothing()
    .returning({ id: word.id });
  if (kept.length === 0) return refuse("already-added");
  // Its workers are free for another one at that time.
  await tx.execute(sql`update sessions.holder set free = true where session = ${sessionId} and ended_at is null`);
  return { wordId };
});
