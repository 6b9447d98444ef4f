import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { Called, ChildBorn, ChildId } from "../children/child.ts";
import { Sex } from "../people/patient.ts";
import { Facility } from "../people/shown.ts";
import { By } from "../staff/who-wrote.ts";
import { AefiId, aefiDone, AefiSign, aefiStands, GraveReason } from "./aefi.ts";
import { aefiClasses } from "./aefi-signs.ts";
import { DoseId, Evidence, notGivenReasons, Schedule, sites, takenBackBecause, Vaccine } from "./dose.ts";

/** What a plan is worked out from, by the same rules on a server and on a phone (`plan-of.ts`). */
export const PlannedBy = z.object({
  schedule: Schedule,
  /** The children of the district are given the vaccine against Japanese encephalitis. */
  jeEndemic: z.boolean(),
});

/** A dose that stands. */
export const DoseKept = z.object({
  doseId: DoseId,
  vaccine: Vaccine,
  on: z.nullable(CalendarDay),
  evidence: Evidence,
  batch: z.nullable(z.string()),
  expiresOn: z.nullable(CalendarDay),
  site: z.nullable(z.enum(sites)),
  spoilt: z.boolean(),
});
export type DoseKept = z.infer<typeof DoseKept>;

export const NotGiven = z.object({ vaccine: Vaccine, on: CalendarDay, why: z.enum(notGivenReasons) });

/** Of an adverse event after vaccines: what its class and what it stops are worked out from. */
export const AefiKept = z.object({
  aefiId: AefiId,
  beganOn: CalendarDay,
  seen: z.array(AefiSign),
  grave: z.array(GraveReason),
  stands: z.enum(aefiStands),
  raisedTo: z.nullable(z.enum(["severe", "serious"])),
  /** What was given before it. */
  gave: z.array(z.object({ vaccine: Vaccine, on: z.nullable(CalendarDay) })),
});
export type AefiKept = z.infer<typeof AefiKept>;

export const stopDecisions = ["may-be-given", "not-again"] as const;

/** What a doctor said of a vaccine after such an event. */
export const StopDecision = z.object({
  vaccine: Vaccine,
  decision: z.enum(stopDecisions),
  /** The events that they saw: it holds for these. */
  saw: z.array(AefiId),
  on: CalendarDay,
});
export type StopDecision = z.infer<typeof StopDecision>;

const Stops = {
  aefis: z.array(AefiKept),
  /** The newest of each vaccine. */
  stopDecisions: z.array(StopDecision),
};

/** As a worker's phone keeps it. */
export const ImmunizationCard = z.extend(PlannedBy, {
  doses: z.array(DoseKept),
  /** The newest of each vaccine. */
  notGiven: z.array(NotGiven),
  /** What was written down by mistake, and stands no more: a card that still says it is wrong. */
  takenBack: z.array(z.object({ vaccine: Vaccine, on: CalendarDay })),
  ...Stops,
});
export type ImmunizationCard = z.infer<typeof ImmunizationCard>;

export const ImmunizationShown = z.extend(PlannedBy, {
  today: CalendarDay,
  doses: z.array(
    z.extend(DoseKept, {
      by: By,
      at: z.iso.datetime(),
      /** By which version it was judged, and what it was counted as then. */
      version: z.string(),
      countedAs: z.array(z.string()),
      takenBack: z.nullable(z.object({ why: z.enum(takenBackBecause), by: By, at: z.iso.datetime() })),
    }),
  ),
  notGiven: z.array(z.extend(NotGiven, { by: By })),
  ...Stops,
});

/** A severe or serious one is followed by steps, each once; "closed" ends it. */
export const AefiStepTaken = z.object({
  step: z.enum(["medical-officer", "district", "preliminary", "final", "closed"]),
  /** The number under which the district follows it. */
  caseId: z.nullable(z.string()),
  words: z.nullable(z.string()),
  by: By,
  at: z.iso.datetime(),
});

export const AefiDose = z.object({
  doseId: DoseId,
  vaccine: Vaccine,
  on: z.nullable(CalendarDay),
  batch: z.nullable(z.string()),
});

export const AefiShown = z.extend(AefiKept, {
  class: z.enum(aefiClasses),
  beganAt: z.nullable(z.string()),
  done: z.array(z.enum(aefiDone)),
  words: z.nullable(z.string()),
  doses: z.array(AefiDose),
  by: By,
  /** When its report reached the house: from here its steps are counted. */
  reportedAt: z.iso.datetime(),
  steps: z.array(AefiStepTaken),
});
export type AefiShown = z.infer<typeof AefiShown>;

/** As a line of the list of an area. */
export const AefiRow = z.object({
  aefiId: AefiId,
  childId: ChildId,
  called: Called,
  sex: Sex,
  born: ChildBorn,
  village: z.string(),
  facility: z.nullable(Facility),
  ...z.pick(AefiShown, { beganOn: true, seen: true, grave: true, stands: true, class: true, reportedAt: true }).shape,
  doses: z.array(
    z.extend(AefiDose, {
      /** Of the same vaccine and batch, given within a week: how many other children, and how many of them had something too. */
      sameBatch: z.object({ given: z.int(), withAefi: z.int() }),
    }),
  ),
  steps: z.array(z.pick(AefiStepTaken, { step: true, at: true })),
});
