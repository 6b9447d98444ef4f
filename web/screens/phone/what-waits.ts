import type { Waiting } from "../../local/outbox.ts";
import type { ClipHere } from "./my-days.ts";

/** What somebody made: a dose on video, what they said of how they feel, and that with a message. */
export type Made = "clip" | "report" | "voice";

/** One row of the list: a clip and its announcement are one thing to whoever made it. */
export interface WaitingRow {
  /** Of the item that a person decides on. */
  readonly id: string;
  readonly what: Made;
  /** The dose day it is about. */
  readonly day: string | null;
  readonly bytes: number;
  readonly sent: number;
  readonly madeAt: number;
  readonly state: "waiting" | "sending" | "refused";
  readonly refusal: Waiting["refusal"];
}

/** What the outbox holds, as a person counts it, in the order in which it was made. */
export function rowsOf(all: readonly Waiting[]): readonly WaitingRow[] {
  const media = new Set(all.filter(({ lane }) => lane === "media").map(({ id }) => id));
  return all
    .filter(({ lane, says }) => lane === "media" || !media.has(says["clipId"] ?? ""))
    .map(({ id, operation, says, bytes, sent, madeAt, state, refusal }) => {
      // A clip waits behind its announcement: what became of that became of the clip.
      const announced = all.find((other) => other.lane === "records" && other.says["clipId"] === id);
      const held = announced?.state === "refused" ? announced : null;
      return {
        id: held?.id ?? id,
        what: madeBy(operation),
        day: says["day"] ?? null,
        bytes,
        sent,
        madeAt,
        state: held?.state ?? (announced?.state === "sending" ? "sending" : state),
        refusal: held?.refusal ?? refusal,
      };
    });
}

// By name: a worker's phone shows this line too, and need not load what only a patient's asks.
const madeBy = (operation: string): Made =>
  operation === "symptoms.receiveVoice" ? "voice" : operation === "symptoms.reportSymptoms" ? "report" : "clip";

/** The clips that are only on this phone. */
export function clipsHere(all: readonly Waiting[]): readonly ClipHere[] {
  const refused = new Set(all.flatMap(({ says, state }) => (state === "refused" ? [says["clipId"] ?? ""] : [])));
  return all
    .filter(({ lane, operation }) => lane === "media" && madeBy(operation) === "clip")
    .map(({ id, says, bytes, sent, state }) => ({
      clipId: id,
      day: says["day"] ?? "",
      bytes,
      sent,
      refused: state === "refused" || refused.has(id),
    }));
}

export type Standing = "idle" | "sending" | "no-network" | "paused";

export interface Chip {
  readonly is: "all-sent" | "sending" | "waiting" | "offline" | "paused" | "needs-you";
  /** Of how many that is said. */
  readonly count: number;
}

/** The one line that says how the sending stands; what needs a person comes before all else. */
export function chipOf(rows: readonly WaitingRow[], standing: Standing): Chip {
  const refused = rows.filter(({ state }) => state === "refused").length;
  if (refused > 0) return { is: "needs-you", count: refused };
  const count = rows.length;
  if (count === 0) return { is: standing === "no-network" ? "offline" : "all-sent", count };
  if (standing === "no-network") return { is: "offline", count };
  if (standing === "paused") return { is: "paused", count };
  return { is: standing === "sending" || rows.some(({ state }) => state === "sending") ? "sending" : "waiting", count };
}
