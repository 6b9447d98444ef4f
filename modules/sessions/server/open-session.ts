import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { openSession } from "../operations.ts";
import { sessionOfId, waitFor } from "./standing.sql.ts";
import { word } from "./tables.ts";

/** Each of its workers may say it, on a phone that does not hear of the others. */
export default handle(openSession, async ({ input, actor, now, today, tx, refuse }) => {
  const { sessionId, wordId, on } = input;
  if (on > today) return refuse("day-not-begun");
  const at = await waitFor(tx, sessionId, now);
  const session = await sessionOfId(tx, sessionId);
  if (session?.day !== on) return refuse("not-its-day");
  if (session.state === "cancelled") return refuse("session-cancelled");
  if (session.ended !== null) return refuse("session-over");
  const kept = await tx
    .insert(word)
    .values({
      ...{ organisation: organisationOf(actor), id: wordId, session: sessionId, kind: "opened", on },
      ...{ at, by: actorName(actor) },
    })
    .onConflictDoNothing()
    .returning({ id: word.id });
  if (kept.length === 0) return refuse("already-added");
  return { wordId };
});
