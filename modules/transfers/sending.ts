import * as z from "zod/mini";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";

/*
 * A patient is sent on in three ways:
 *
 *   transfer   another facility of the organisation is to care for them. Until it accepts, whoever
 *              sent them cares; from that moment the other does, and the sender sees nothing more.
 *   referral   another facility is to do one thing for them. Who cares stays as it is.
 *   out        they go to somebody outside the organisation. Who cares stays as it is: the treatment
 *              ends here when its outcome is known, or as "not evaluated".
 *
 *   ends as      who says so                              of
 *   accepted     over the place to which they were sent   transfer
 *   refused      the same                                 transfer, referral
 *   answered     the same                                 referral
 *   withdrawn    over the facility that cares for them    all three
 *   arrived      the same                                 out
 *
 * Once it has ended, it stays ended, and whoever was to take them over reads nothing of them by it.
 */

export const SendingId = idOf("SendingId");
export type SendingId = z.infer<typeof SendingId>;

export const SendingKind = z.enum(["transfer", "referral", "out"]);
export type SendingKind = z.infer<typeof SendingKind>;

/** Why another facility is to care for them. */
export const transferReasons = [
  "moved-home",
  "nearer",
  "needs-more-care",
  "back-to-their-place",
  "asked-for-it",
] as const;
export const TransferReason = z.enum(transferReasons);
export type TransferReason = z.infer<typeof TransferReason>;

/** For what somebody is sent elsewhere and comes back: each is a thing that a facility offers. */
export const referredFor = ["x-ray", "dr-tb-care", "hiv-care", "diabetes-care"] as const;
export const ReferredFor = z.enum(referredFor);
export type ReferredFor = z.infer<typeof ReferredFor>;

/** Why they were not taken over. */
export const refusalReasons = ["no-room", "not-reached-us", "belongs-elsewhere", "not-offered-here"] as const;
export const SendingRefusal = z.enum(refusalReasons);

export const endings = ["accepted", "refused", "answered", "withdrawn", "arrived"] as const;
export const Ending = z.enum(endings);
export type Ending = z.infer<typeof Ending>;

/** After so many days without an answer it is late, for both sides. */
export const answeredWithinDays = 7;

/** Has it waited for longer than it should? */
export const isLate = (askedOn: CalendarDay, today: CalendarDay): boolean =>
  today > addDays(askedOn, answeredWithinDays);

/** Words about a person: sealed under their key. */
export const Words = z.string().check(z.trim(), z.minLength(3), z.maxLength(1000));
