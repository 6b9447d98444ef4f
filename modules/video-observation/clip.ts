import * as z from "zod/mini";
import { type CalendarDay, calendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";

/** One dose on video; made on the phone that films it. */
export const ClipId = idOf("ClipId");
export type ClipId = z.infer<typeof ClipId>;
export const VerdictId = idOf("VerdictId");

/** A clip that is larger costs a patient on 2G minutes; the recorder ends before it gets there. */
export const clipBytesAtMost = 750_000;
/** Pune's vDOT: a median of 44 s, most of it waiting for water (research/tb.md §5). Ours ends by itself. */
export const clipSecondsAtMost = 30;
/** What the phones' recorders write. The house looks into the file before it believes it. */
export const clipTypes = ["video/webm", "video/mp4"] as const;

/**
 * What a phone knows of its own clock. A wrong clock must not lose a dose: its day is then worked
 * out from what is known, and marked for whoever looks at the clip.
 */
export const PhoneClock = z.strictObject({
  /** What the clock said, uncorrected. */
  at: z.iso.datetime(),
  /** The phone's clock less the house's when they last spoke, in milliseconds; null: they never did. */
  aheadMs: z.nullable(z.int()),
});
export type PhoneClock = z.infer<typeof PhoneClock>;

/** Why the day of a clip is to be looked at: it lies ahead of the house's clock, or its clock says another day. */
export const dayDoubts = ["ahead", "clock-differs"] as const;

export interface ClipDay {
  readonly day: CalendarDay;
  readonly doubt: (typeof dayDoubts)[number] | null;
}

/** A clock this far off is wrong, not slow. */
const toleranceMs = 10 * 60_000;

/**
 * The dose day that a clip counts for.
 *
 * @param claimed the day that the patient was shown when they recorded it
 * @param receivedAt milliseconds since 1970, by the house's clock
 */
export function dayOfClip(
  claimed: CalendarDay,
  { at, aheadMs }: PhoneClock,
  receivedAt: number,
  timeZone: string,
  dayBegins: string,
): ClipDay {
  const recordedAt = Date.parse(at) - (aheadMs ?? 0);
  const today = calendarDay(receivedAt, timeZone, dayBegins);
  // It cannot have been recorded after it arrived: the clock was put forward since they last spoke.
  if (recordedAt > receivedAt + toleranceMs) return { day: claimed > today ? today : claimed, doubt: "ahead" };
  if (claimed > today) return { day: today, doubt: "ahead" };
  const around = [recordedAt - toleranceMs, recordedAt, recordedAt + toleranceMs];
  const said = around.some((instant) => calendarDay(instant, timeZone, dayBegins) === claimed);
  return { day: claimed, doubt: said ? null : "clock-differs" };
}

/** What whoever looks at a clip may find. "retake" and "flag" reject it as proof; a flag tells the doctor besides. */
export const verdicts = ["accepted", "retake", "flagged"] as const;
export const Verdict = z.enum(verdicts);
export type Verdict = z.infer<typeof Verdict>;

/** Why a clip is no proof, or wants a doctor. The number of its key is its place here. */
export const verdictReasons = [
  "face-not-seen",
  "swallow-not-seen",
  "tablets-not-counted",
  "too-dark",
  "another-person",
  "looks-unwell",
] as const;
export const VerdictReason = z.enum(verdictReasons);
export type VerdictReason = z.infer<typeof VerdictReason>;

/** One clip in so many is looked at by a second person who does not know what the first one found. */
export const secondLookOneIn = 20;

/** Chosen by its id alone: the same for everybody, and nobody who films can steer it. */
export function wantsSecondLook(clipId: ClipId): boolean {
  // The last bits of a UUIDv7 are random; its first ones are the time.
  return Number.parseInt(clipId.slice(-6), 16) % secondLookOneIn === 0;
}
