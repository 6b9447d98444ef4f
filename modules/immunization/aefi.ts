import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { type AefiClass, aefiClasses, aefiSigns, type FirstAct, lineOfSign } from "./aefi-signs.ts";
import { DoseId } from "./dose.ts";

/*
 * An adverse event following immunization (AEFI): something untoward after a vaccine, whether or not the vaccine did it.
 *
 *   serious  the child died, was admitted to hospital, is disabled, is one of several, or people are alarmed
 *   severe   one of the signs that are severe by themselves, and none of the above
 *   minor    the rest: common, and over by itself
 *
 * Whoever reports it may call it graver than the table does, and never less grave.
 * Sources: `aefi-signs.ts`; that a cluster and the alarm of parents make an event serious was read nowhere (C).
 */

export const AefiId = idOf("AefiId");
export type AefiId = z.infer<typeof AefiId>;

/** What makes it serious beside a death, which `stands` says. */
export const graveReasons = ["hospital", "disability", "cluster", "concern"] as const;
export const aefiStands = ["not-recovered", "recovering", "recovered", "died", "unknown"] as const;
export const aefiDone = ["watched", "medicine-given", "sent-to-facility", "ambulance-called"] as const;

export const AefiSign = z.enum(aefiSigns);
export const GraveReason = z.enum(graveReasons);
export const AefiWords = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000));

const once = <T extends z.core.SomeType>(one: T, atMost: number) =>
  z.array(one).check(
    z.maxLength(atMost),
    z.refine((all) => new Set(all).size === all.length, { error: "It stands here twice." }),
  );

/** As whoever saw it, or was told, writes it down. */
export const aefiFields = {
  /** After these: one or more, from which vaccine and batch are known. */
  doseIds: once(DoseId, 20).check(z.minLength(1)),
  beganOn: CalendarDay,
  /** By the clock on the wall, as "14:30". */
  beganAt: z.nullable(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  seen: once(AefiSign, aefiSigns.length),
  grave: once(GraveReason, graveReasons.length),
  stands: z.enum(aefiStands),
  /** Graver than the table says; null: as the table says. */
  raisedTo: z.nullable(z.enum(["severe", "serious"])),
  done: once(z.enum(aefiDone), aefiDone.length),
  words: z.nullable(AefiWords),
  /** The day it was reported, by the clock of who did. */
  on: CalendarDay,
};

/** How an event looks to the rules. */
export interface AefiFacts {
  readonly seen: readonly z.infer<typeof AefiSign>[];
  readonly grave: readonly z.infer<typeof GraveReason>[];
  readonly stands: (typeof aefiStands)[number];
  readonly raisedTo: "severe" | "serious" | null;
}

/** Something was seen: a sign, a grave reason, or a death. */
export const saysSomething = ({ seen, grave, stands }: AefiFacts): boolean =>
  seen.length > 0 || grave.length > 0 || stands === "died";

export function classOfAefi({ seen, grave, stands, raisedTo }: AefiFacts): AefiClass {
  if (grave.length > 0 || stands === "died") return "serious";
  return gravest([raisedTo ?? "minor", ...seen.map((sign) => lineOfSign(sign).is)]);
}

const gravest = (all: readonly AefiClass[]): AefiClass =>
  all.reduce((one, other) => (aefiClasses.indexOf(other) > aefiClasses.indexOf(one) ? other : one), "minor");

/** What is to be done first; of a child who died there is nothing to hurry for. */
export function firstActFor(facts: AefiFacts): FirstAct {
  if (facts.stands === "died") return "doctor-today";
  const acts = facts.seen.map((sign) => lineOfSign(sign).act);
  if (facts.stands === "recovered") return acts.some((act) => act !== "watch") ? "doctor-today" : "watch";
  if (facts.raisedTo === "serious" || facts.grave.includes("disability")) return "hospital-now";
  if (acts.includes("hospital-now")) return "hospital-now";
  return acts.includes("doctor-today") || classOfAefi(facts) !== "minor" ? "doctor-today" : "watch";
}
