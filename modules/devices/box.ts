import * as z from "zod/mini";
import { idOf } from "../../foundation/id.ts";

export const BoxId = idOf("BoxId");
export type BoxId = z.infer<typeof BoxId>;
/** One hand-over or mark of a box. */
export const BoxMoveId = idOf("BoxMoveId");
export const ContactId = idOf("ContactId");
export const RefillId = idOf("RefillId");

/** As printed on the box; kept in capitals, so that "kb-12" and "KB-12" are one box. */
export const BoxSerial = z.string().check(z.trim(), z.toUpperCase(), z.regex(/^[A-Z0-9][A-Z0-9-]{2,39}$/));
export const BoxModel = z.string().check(z.trim(), z.minLength(2), z.maxLength(60));

export const boxStates = ["in-stock", "issued", "faulty", "lost", "retired"] as const;
export const BoxState = z.enum(boxStates);
export type BoxState = z.infer<typeof BoxState>;

export const boxMoves = [
  "received",
  "issued",
  "returned",
  "moved",
  "faulty",
  "repaired",
  "lost",
  "found",
  "retired",
] as const;
export const BoxMove = z.enum(boxMoves);
export type BoxMove = z.infer<typeof BoxMove>;

/*
 * What may happen to a box, by where it is; written as a table in box.test.ts. A box that is faulty or lost is in
 * nobody's hands any more: its patient can be given another one at once, and the days after it are unknown and not
 * missed. What is retired stays so.
 */
const next: Readonly<Record<BoxState, Partial<Readonly<Record<BoxMove, BoxState>>>>> = {
  "in-stock": { issued: "issued", moved: "in-stock", faulty: "faulty", lost: "lost", retired: "retired" },
  issued: { returned: "in-stock", faulty: "faulty", lost: "lost" },
  faulty: { moved: "faulty", repaired: "in-stock", lost: "lost", retired: "retired" },
  lost: { found: "in-stock", retired: "retired" },
  retired: {},
};

/** Where a box is after something happened to it; null: this cannot happen to it there. */
export const boxAfter = (state: BoxState, what: BoxMove): BoxState | null => next[state][what] ?? null;

/** Why; of what is not named here nothing is asked. */
export const boxReasons = {
  returned: ["treatment-over", "another-box", "not-wanted", "by-mistake", "other"],
  faulty: ["does-not-close", "battery", "not-heard", "wrong-times", "broken", "other"],
  lost: ["patient-cannot-find-it", "stolen", "not-in-store", "other"],
  retired: ["beyond-repair", "worn-out", "called-back", "other"],
} as const satisfies Partial<Record<BoxMove, readonly string[]>>;
export type BoxReason = (typeof boxReasons)[keyof typeof boxReasons][number];
export const BoxReason = z.enum([
  ...new Set([...boxReasons.returned, ...boxReasons.faulty, ...boxReasons.lost, ...boxReasons.retired]),
]);
export const ReturnReason = z.enum(boxReasons.returned);
export const FaultReason = z.enum(boxReasons.faulty);

/** Chosen by us: a box reports once a day, and one lost report is no silence (no published interval; research/tb.md §4). */
export const silentAfterMs = 2 * 86_400_000;
/** Below it: charge at once (Nikshay's MERM register, ntep.in node 3493). Millivolts. */
export const lowBatteryMv = 3600;

interface Heard {
  readonly state: BoxState;
  /** Since when it is in this state. Milliseconds since 1970, as the others. */
  readonly since: number;
  readonly heardAt: number | null;
  readonly batteryMv: number | null;
}

/** Since when nothing was heard of a box that a patient has; null: it was heard from lately, or nobody has it. */
export function silentSince({ state, since, heardAt }: Heard, now: number): number | null {
  if (state !== "issued") return null;
  const last = Math.max(since, heardAt ?? since);
  return now - last > silentAfterMs ? last : null;
}

/** Of a box that is lost or retired nobody asks. */
export const batteryIsLow = ({ state, batteryMv }: Pick<Heard, "state" | "batteryMv">): boolean =>
  batteryMv !== null && batteryMv < lowBatteryMv && state !== "lost" && state !== "retired";
