import * as z from "zod/mini";
import type { Outcome } from "../treatment/outcome.ts";
import type { WatchedTime } from "./kaplan-meier.ts";

/** Until when: two negative cultures in a row, of those whose culture was positive at the start; or being lost to follow-up. */
export const awaited = ["conversion", "loss"] as const;
export const Awaited = z.enum(awaited);
export type Awaited = z.infer<typeof Awaited>;

/** Of fewer people there is no curve: a step of it would be one of them. Chosen by us; no published source. */
export const fewestForCurve = 5;

/** One treatment, in days since it started. */
export interface TreatmentTimes {
  /** Until today. */
  readonly ran: number;
  /** Until it was closed; null: it is open. */
  readonly closed: number | null;
  readonly outcome: Outcome | null;
  /** Until the day of the conversion; null: there was none. */
  readonly converted: number | null;
}

/**
 * For how long somebody was watched. A death, a cure or a loss ends the watch for conversion without
 * the event; any other end than a loss does so for loss. What came after the end does not count.
 */
export function watchedFor(what: Awaited, times: TreatmentTimes): Omit<WatchedTime, "people"> {
  const { ran, closed, outcome, converted } = times;
  const watched = Math.max(0, closed ?? ran);
  if (what === "loss") return { days: watched, happened: closed !== null && outcome === "lost-to-follow-up" };
  const happened = converted !== null && converted <= watched;
  return { days: happened ? Math.max(0, converted) : watched, happened };
}
