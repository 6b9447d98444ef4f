import * as z from "zod/mini";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";

export const DoseFactId = idOf("DoseFactId");

/** Whose word it is: what staff saw or judged themselves, or what the patient said. */
export const doseSources = ["staff", "patient"] as const;

/** Why a dose was not taken, as far as somebody said. */
export const missedReasons = ["side-effects", "no-medicine", "away", "did-not-want", "forgot", "other"] as const;
export const MissedReason = z.enum(missedReasons);

/**
 * By what a worker knows of a dose that they did not see, or why they write one down that they saw days ago.
 * A dose that is marked by hand hides one that was not taken (PMC9088502, table 4): so it is never without a reason.
 */
export const manualReasons = [
  "counted-tablets",
  "empty-pack",
  "family-says",
  "colleague-saw",
  "paper-card",
  "written-later",
  "other",
] as const;
export const ManualReason = z.enum(manualReasons);
export type ManualReason = z.infer<typeof ManualReason>;

/**
 * Is a word marked by hand: taken, on the word of staff, without having been seen, or seen before the
 * day that came before it was written down?
 *
 * @param written the dose day on which it was written down
 */
export function isMarkedByHand(
  word: { readonly source: string; readonly says: string; readonly observed: boolean; readonly day: CalendarDay },
  written: CalendarDay,
): boolean {
  return word.source === "staff" && word.says === "taken" && (!word.observed || word.day < addDays(written, -1));
}

export const withdrawalReasons = ["wrong-patient", "wrong-day", "by-mistake"] as const;
export const WithdrawalReason = z.enum(withdrawalReasons);
