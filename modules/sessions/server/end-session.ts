import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { endSession } from "../operations.ts";
import { sealNote } from "./note.ts";
import { sessionOfId, waitFor } from "./standing.sql.ts";
import { word } from "./tables.ts";

export default handle(endSession, async ({ input, actor, now, today, tx, vault, refuse }) => {
  const { sessionId, wordId, insteadOf, on, ended } = input;
  if (on > today) return refuse("day-not-begun");
  const at = await waitFor(tx, sessionId, now);
  const session = await sessionOfId(tx, sessionId);
  if (!session || on < session.day) return refuse("not-its-day");
  // What happened goes before what was planned: one that was called off may have been held all the same.
  if (session.state === "cancelled" && ended.as === "not-held") return refuse("session-cancelled");
  if ((session.ended?.wordId ?? null) !== insteadOf) return refuse("closed-meanwhile");
  const by = actorName(actor);
  const kept = await tx
    .insert(word)
    .values({
      ...{ organisation: organisationOf(actor), id: wordId, session: sessionId, kind: ended.as, on },
      // The first one takes the place of nothing: the session's own id, so that there is one first one.
      insteadOf: insteadOf ?? sessionId,
      vials: ended.as === "held" ? [...ended.vials] : null,
      why: ended.as === "not-held" ? ended.why : null,
      note: ended.note === null ? null : await sealNote(vault, by, wordId, ended.note),
      ...{ at, by },
    })
    .onConflictDoNothing()
    .returning({ id: word.id });
  if (kept.length === 0) return refuse("already-added");
  return { wordId };
});
