import * as z from "zod/mini";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { TestKind } from "../diagnosis/test-result.ts";

/*
 * Where a request for tests stands (requirement D5). It is derived from what was written down of
 * it, never set by hand:
 *
 *   to-collect      asked for; no specimen was taken yet
 *   on-the-way      a specimen was taken; the laboratory does not have it
 *   in-the-lab      the laboratory has it; a test that was asked for has no result
 *   collect-again   the newest specimen was rejected, and a test has no result
 *   done            each test that was asked for has a result
 *   cancelled       nobody wants it any more
 *
 * The days of one specimen stand in their order: asked, collected, received, found. Two of them
 * may be the same day; none lies in the future.
 */

export const requestStates = ["to-collect", "on-the-way", "in-the-lab", "collect-again", "done", "cancelled"] as const;
export const RequestState = z.enum(requestStates);
export type RequestState = z.infer<typeof RequestState>;

/** What is still to be done by somebody, the most neglected kind first. */
export const openStates = ["collect-again", "to-collect", "on-the-way", "in-the-lab"] as const;
export const OpenState = z.enum(openStates);

export interface RequestFacts {
  readonly tests: readonly TestKind[];
  readonly cancelled: boolean;
  /** In the order in which they were taken. */
  readonly specimens: readonly { readonly received: boolean; readonly rejected: boolean }[];
  /** The tests of which a result stands, of any of its specimens. */
  readonly found: readonly TestKind[];
}

/** The tests that were asked for and of which no result stands. */
export function missingOf(tests: readonly TestKind[], found: readonly TestKind[]): TestKind[] {
  return tests.filter((test) => !found.includes(test));
}

export function stateOf({ tests, cancelled, specimens, found }: RequestFacts): RequestState {
  if (cancelled) return "cancelled";
  if (missingOf(tests, found).length === 0) return "done";
  const newest = specimens.at(-1);
  if (!newest) return "to-collect";
  if (newest.rejected) return "collect-again";
  return newest.received ? "in-the-lab" : "on-the-way";
}

export interface Days {
  readonly asked: CalendarDay;
  readonly collected: CalendarDay;
  readonly received: CalendarDay | null;
  readonly rejected: CalendarDay | null;
  readonly found: CalendarDay | null;
}

export const disorders = [
  "day-not-begun",
  "collected-before-asked",
  "received-before-collected",
  "rejected-before-received",
  "found-before-received",
] as const;
export type Disorder = (typeof disorders)[number];

/** The first day that stands before the one it has to follow; null: all stand in their order. */
export function disorderIn({ asked, collected, received, rejected, found }: Days, today: CalendarDay): Disorder | null {
  if ([asked, collected, received, rejected, found].some((day) => day !== null && day > today)) return "day-not-begun";
  if (collected < asked) return "collected-before-asked";
  if (received !== null && received < collected) return "received-before-collected";
  if (rejected !== null && rejected < (received ?? collected)) return "rejected-before-received";
  if (found !== null && found < (received ?? collected)) return "found-before-received";
  return null;
}
