import type { InputOf } from "../../foundation/operation.ts";
import { endSession, openSession } from "../../modules/sessions/operations.ts";
import type { SessionCard } from "../../modules/sessions/shown.ts";
import type { OnHand, RecordedHere } from "./on-hand.ts";

/* The sessions of a worker's phone, with what was said of them on it. */

type Known = Pick<OnHand, "sessions" | "sessionsOpened" | "sessionsEnded">;

export function sessionsHere({ sessions, sessionsOpened, sessionsEnded }: Known): readonly SessionCard[] {
  return sessions.map((session) => {
    const isIts = ({ sessionId }: { readonly sessionId: string }) => sessionId === session.sessionId;
    // A word that takes the place of what stands now; one that was said of something else the house refuses.
    const ended = sessionsEnded.filter(isIts).reduce((before, { insteadOf, wordId, ended: said }) => {
      if ((before?.wordId ?? null) !== insteadOf) return before;
      const vials = said.as === "held" ? [...said.vials] : null;
      return { wordId, as: said.as, vials, why: said.as === "not-held" ? said.why : null };
    }, session.ended);
    if (ended !== null) return { ...session, ended, state: ended.as };
    const opened = session.state === "planned" && sessionsOpened.some(isIts);
    return opened ? { ...session, state: "open" } : session;
  });
}

/** Does the house's list say it by itself? Null: it is nothing about sessions. Of one that is not in it there is nothing to wait for. */
export function isSessionKnown(
  { sessions }: Pick<OnHand, "sessions">,
  { operation, input }: RecordedHere,
): boolean | null {
  const found = (sessionId: string) => sessions.find((one) => one.sessionId === sessionId);
  if (operation === openSession.name) {
    return found((input as InputOf<typeof openSession>).sessionId)?.state !== "planned";
  }
  if (operation !== endSession.name) return null;
  const { sessionId, wordId } = input as InputOf<typeof endSession>;
  const session = found(sessionId);
  return session === undefined || session.ended?.wordId === wordId;
}
