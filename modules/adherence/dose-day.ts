import type { CalendarDay } from "../../foundation/calendar-day.ts";

/*
 * What one day's evidence says. The truth table stands in dose-day.test.ts; in words:
 *
 *   1. A staff record speaks for its day before everything else; of two, the later one.
 *      Taken under a worker's eyes: verified. Taken by another sign: reported. Missed: missed.
 *   2. Else an accepted video or an opened box verifies one dose each.
 *   3. Else a word: the patient's, or a video that nobody has looked at yet. One dose each. Of more
 *      words than doses the later ones count, so that whoever takes a word back is believed.
 *   4. A dose of which nothing is left but a rejected video is missed.
 *   5. A dose of which nobody speaks is missed where the patient's channel was heard from, and
 *      unknown in its silence.
 *
 * More evidence than doses never counts beyond them. Of several doses the worst names the day.
 */

/** By which reading a figure or a day was worked out; shown beside it. */
export const doseRules = "dose-day-2026-11";

export const doseStates = ["missed", "unknown", "reported", "verified"] as const;
/** From worst to best. */
export type DoseState = (typeof doseStates)[number];

/** Of a video: what somebody found in it, or that nobody has looked. */
export const clipVerdicts = ["accepted", "rejected", "waiting"] as const;

export interface Evidence {
  /** When it was given, by the clock of who gave it: milliseconds since 1970. */
  readonly at: number;
  readonly source: "video" | "box" | "staff" | "patient";
  /** Of a video. */
  readonly verdict?: (typeof clipVerdicts)[number];
  /** Of staff and patient; unsaid: taken. */
  readonly says?: "taken" | "missed";
  /** Of staff: they saw it swallowed. */
  readonly observed?: boolean;
}

/** A day on which doses were due, by what is known so far. */
export interface ResolvedDay {
  readonly state: DoseState;
  readonly verified: number;
  readonly reported: number;
}

/**
 * @param due how many doses were due that day
 * @param evidence of that day, in any order
 * @param silent is the patient's channel silent over the whole of the day?
 */
export function resolveDay(due: number, evidence: readonly Evidence[], silent: boolean): ResolvedDay {
  const inTime = evidence.toSorted((a, b) => a.at - b.at);
  const staff = inTime.findLast(({ source }) => source === "staff");
  if (staff) {
    if (staff.says === "missed") return { state: "missed", verified: 0, reported: 0 };
    return staff.observed
      ? { state: "verified", verified: due, reported: 0 }
      : { state: "reported", verified: 0, reported: due };
  }
  const proofs = inTime.filter(({ source, verdict }) => source === "box" || verdict === "accepted").length;
  const verified = Math.min(due, proofs);
  const words = lastOf(inTime.filter(isWord), due - verified);
  const reported = words.filter(({ says }) => says !== "missed").length;
  if (verified + reported === due) return { state: reported > 0 ? "reported" : "verified", verified, reported };
  const deniedOrFailed = words.length > reported || inTime.some(({ verdict }) => verdict === "rejected");
  return { state: silent && !deniedOrFailed ? "unknown" : "missed", verified, reported };
}

/** `slice(-0)` would be all of them. */
const lastOf = <T>(all: readonly T[], count: number) => (count === 0 ? [] : all.slice(-count));

const isWord = ({ source, verdict }: Evidence) =>
  source === "patient" || (source === "video" && verdict !== "accepted" && verdict !== "rejected");

export interface DoseDay {
  readonly day: CalendarDay;
  readonly state: DoseState | "not-due";
  /** It has not ended yet by its patient's clock, so nothing is settled and nothing is counted. */
  readonly open: boolean;
  /** How many doses were due. */
  readonly due: number;
  /** What the evidence says, also on an open day; null: no dose was due. */
  readonly soFar: ResolvedDay | null;
}
