import * as z from "zod/mini";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { Vaccine } from "../immunization/dose.ts";
import { MemberId } from "../staff/member.ts";

export const SessionId = idOf("SessionId");
export type SessionId = z.infer<typeof SessionId>;

/** By the clock on the wall, "09:30". */
export const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

const words = (atMost: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(atMost));

/** Null: at the facility itself. */
export const Site = z.nullable(
  z.strictObject({ name: words(80), village: words(80), landmark: z.nullable(words(120)) }),
);
export type Site = z.infer<typeof Site>;

/** A worker's round has a handful; a facility has a few dozen. */
const villagesAtMost = 30;
/** Who stands at one table. */
const workersAtMost = 10;

/** What is planned of a session, beside its day. */
export const planned = {
  from: TimeOfDay,
  to: TimeOfDay,
  site: Site,
  /** For whom it is; none: for all whom its workers carry. */
  villages: z.array(words(80)).check(z.maxLength(villagesAtMost)),
  workerIds: z.array(MemberId).check(z.minLength(1), z.maxLength(workersAtMost)),
} as const;

export const sessionStates = ["planned", "open", "held", "not-held", "cancelled"] as const;
export type SessionState = (typeof sessionStates)[number];

export const cancelledReasons = ["holiday", "no-vaccine", "no-worker", "site-closed", "weather", "other"] as const;
export const notHeldReasons = ["nobody-came", "no-vaccine", "no-worker", "site-closed", "weather", "other"] as const;

/** How many vials of a vaccine were opened. */
export const VialsOpened = z.strictObject({ vaccine: Vaccine, opened: z.int().check(z.minimum(0), z.maximum(200)) });
export type VialsOpened = z.infer<typeof VialsOpened>;

const Note = z.nullable(words(400));

/** How a session ended, as a worker who held it says. */
export const Ended = z.discriminatedUnion("as", [
  z.strictObject({ as: z.literal("held"), vials: z.array(VialsOpened).check(z.maxLength(30)), note: Note }),
  z.strictObject({ as: z.literal("not-held"), why: z.enum(notHeldReasons), note: Note }),
]);
export type Ended = z.infer<typeof Ended>;

/** What was said of a session. What happened goes before what was planned: one that was cancelled and held was held. */
export interface Said {
  readonly opened: boolean;
  readonly cancelled: boolean;
  /** The newest; null: nothing yet. */
  readonly ended: Ended["as"] | null;
}

export function stateOf({ opened, cancelled, ended }: Said): SessionState {
  if (ended !== null) return ended;
  if (cancelled) return "cancelled";
  return opened ? "open" : "planned";
}

/** Of minutes since 1970 by the wall clock: what two sessions of one worker may not share. */
export function minutesOf(day: CalendarDay, time: string): number {
  return Date.parse(`${day}T${time}:00Z`) / 60_000;
}
