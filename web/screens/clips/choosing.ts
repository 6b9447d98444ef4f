import type { Verdict, VerdictReason } from "../../../modules/video-observation/clip.ts";

/*
 * What was pressed so far of one verdict. An accepted clip is one press. A retake and a flag need a reason: it may come
 * first or last, and several may come first. A reason and "accept" contradict each other, and then nothing is sent.
 */

export interface Choosing {
  /** Pressed without a reason: it waits for one. */
  readonly wants: "retake" | "flagged" | null;
  readonly reasons: readonly VerdictReason[];
}

export const nothingChosen: Choosing = { wants: null, reasons: [] };

export interface Found {
  readonly verdict: Verdict;
  readonly reasons: readonly VerdictReason[];
}

export type Press = Verdict | "nothing" | { readonly reason: VerdictReason };

/** @returns what is chosen then, and the verdict once it is whole */
export function press(now: Choosing, pressed: Press): { readonly choosing: Choosing; readonly found: Found | null } {
  const { wants, reasons } = now;
  if (pressed === "nothing") return { choosing: nothingChosen, found: null };
  if (typeof pressed === "object") {
    const { reason } = pressed;
    const chosen = reasons.includes(reason) ? reasons.filter((one) => one !== reason) : [...reasons, reason];
    if (wants === null) return { choosing: { wants, reasons: chosen }, found: null };
    return { choosing: nothingChosen, found: { verdict: wants, reasons: [reason] } };
  }
  if (pressed === "accepted") {
    if (reasons.length > 0) return { choosing: now, found: null };
    return { choosing: nothingChosen, found: { verdict: "accepted", reasons: [] } };
  }
  if (reasons.length > 0) return { choosing: nothingChosen, found: { verdict: pressed, reasons } };
  return { choosing: { wants: wants === pressed ? null : pressed, reasons }, found: null };
}
