import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { DecisionId } from "../diagnosis/decision.ts";
import { Drug } from "../diagnosis/drug.ts";
import { ResistanceClass } from "../diagnosis/resistance.ts";
import { ResultId, TestFinding } from "../diagnosis/test-result.ts";
import { WeightKg } from "../people/body-measures.ts";
import { By } from "../staff/who-wrote.ts";
import { ConditionCode } from "./condition.ts";
import { EpisodeId, ExtensionId, PhaseCode, PhaseId } from "./episode.ts";
import { Medicine } from "./medicine.ts";
import { Outcome, outcomeReasons } from "./outcome.ts";
import { lackings } from "./phase-end.ts";
import { ChangeReason, PrescribedItem, PrescriptionId } from "./prescription.ts";
import { RegimenRef } from "./regimen.ts";
import { VisitFinding, VisitId, visitMonths } from "./visit.ts";

/* How a treatment is shown: the shapes of `readTreatments`. */

const Taken = { verified: z.int(), reported: z.int() };
const Written = { at: z.iso.datetime(), by: By };

const PhaseShown = z.object({
  phaseId: PhaseId,
  code: PhaseCode,
  beganOn: CalendarDay,
  /** Doses that make it complete, with those of its extensions, and those known to be taken in it. */
  doses: z.int(),
  ...Taken,
  why: z.nullable(z.string()),
  /** On what the switch to this phase rested; null for the first. */
  evidence: z.nullable(
    z.object({ ...Taken, doses: z.int(), resultIds: z.array(ResultId), lacking: z.array(z.enum(lackings)) }),
  ),
  extensions: z.array(
    z.object({
      extensionId: ExtensionId,
      /** How many more, and how many the phase had before and after. */
      doses: z.int(),
      from: z.int(),
      to: z.int(),
      resultIds: z.array(ResultId),
      why: z.nullable(z.string()),
      ...Written,
    }),
  ),
  ...Written,
});

export const PrescriptionShown = z.object({
  prescriptionId: PrescriptionId,
  from: CalendarDay,
  /** Nothing in it: the treatment is held. */
  items: z.array(PrescribedItem),
  /** With the first of a phase: "phase". */
  because: z.enum([...ChangeReason.options, "phase"]),
  weightKg: WeightKg,
  /** The dose tables that its weight was looked up in, with their versions. */
  tables: z.array(z.string()),
  why: z.nullable(z.string()),
  ...Written,
});

const Amount = z.object({ mg: z.nullable(z.number()), tablets: z.nullable(z.number()) });
const weights = ["stops", "wants-words", "to-know"] as const;

export const AgainstShown = z.discriminatedUnion("is", [
  z.object({ is: z.literal("resistant"), weight: z.enum(weights), drug: Drug }),
  z.object({ is: z.literal("in-conflict"), weight: z.enum(weights), drug: Drug }),
  z.object({ is: z.literal("class"), weight: z.enum(weights), class: ResistanceClass }),
  z.object({ is: z.literal("condition"), weight: z.enum(weights), condition: ConditionCode }),
  z.object({ is: z.literal("too-young"), weight: z.enum(weights), fromAge: z.int() }),
  z.object({ is: z.literal("too-light"), weight: z.enum(weights), fromKg: z.int() }),
]);

const GapShown = z.object({
  from: CalendarDay,
  until: CalendarDay,
  days: z.int(),
  /** Of these: nobody spoke of them, and a doctor held the treatment. */
  unknown: z.int(),
  held: z.int(),
  open: z.boolean(),
  /** What the rule of bedaquiline says, where it was prescribed; it speaks of gaps from two weeks on. */
  reload: z.nullable(z.enum(["go-on", "doctor-decides", "load-again", "assess-anew"])),
});

const VisitShown = z.object({
  visitId: VisitId,
  month: z.enum(visitMonths),
  on: CalendarDay,
  found: VisitFinding,
  why: z.nullable(z.string()),
  ...Written,
});

const Close = z.object({
  outcome: Outcome,
  on: CalendarDay,
  why: z.nullable(z.string()),
  rules: z.string(),
  evidence: z.object({ ...Taken, doses: z.int(), resultIds: z.array(ResultId) }),
  ...Written,
});

export const TreatmentShown = z.object({
  episodeId: EpisodeId,
  /** Null, as the regimen: it began before these were kept. */
  registrationNumber: z.nullable(z.string()),
  regimen: z.nullable(RegimenRef),
  startedOn: CalendarDay,
  decisionId: DecisionId,
  ...Written,
  /** What was asked before it began, and what of it was so; null: it began before that was kept. */
  present: z.nullable(z.array(ConditionCode)),
  /** Why it began although something spoke against it. */
  although: z.nullable(z.string()),
  /** How the treatment before this one ended; null: this is the first here. */
  after: z.nullable(Outcome),
  /** In their order; the last one is the present one. */
  phases: z.array(PhaseShown),
  /** In the order in which they were written: of two that hold on a day, the later. */
  prescriptions: z.array(PrescriptionShown),
  /** What speaks against it by the results that stand now; nothing once it is closed. */
  against: z.array(AgainstShown),
  /** Group rule of a longer regimen: what the medicines that work lack by it. */
  groupsLack: z.array(z.enum(["group-a", "group-b", "both-of-group-b", "four-drugs"])),
  /** What the newest weight changes in the doses; null: nothing. No options: the table says nothing of it. */
  redose: z.nullable(
    z.object({
      weightKg: WeightKg,
      weighedOn: CalendarDay,
      from: WeightKg,
      medicines: z.array(z.object({ medicine: Medicine, now: Amount, options: z.array(Amount) })),
    }),
  ),
  /** Rows of three days or more without a dose, the newest first. */
  gaps: z.array(GapShown),
  /** What the regimen's rule makes of all gaps; null: it has none. */
  gapVerdict: z.nullable(
    z.object({
      toMakeUp: z.int(),
      notMadeUp: z.int(),
      tooLong: z.boolean(),
      tooMany: z.boolean(),
      /** By when all doses are to be taken. */
      lastDay: CalendarDay,
    }),
  ),
  /** Smears and cultures since the start, the newest first. */
  followUps: z.array(z.object({ resultId: ResultId, takenOn: CalendarDay, finding: TestFinding })),
  /** Of the whole course, with extensions. */
  doses: z.int(),
  ...Taken,
  lastDoseOn: z.nullable(CalendarDay),
  /** What the present phase lacks for its end. */
  lacking: z.array(z.enum(lackings)),
  outcomes: z.array(
    z.object({ outcome: Outcome, open: z.boolean(), because: z.enum(outcomeReasons), explain: z.boolean() }),
  ),
  closed: z.nullable(Close),
  /** Visits after a treatment that succeeded: which are due when, and what was found. */
  visits: z.array(VisitShown),
  visitsDue: z.array(
    z.object({
      month: z.enum(visitMonths),
      from: CalendarDay,
      on: CalendarDay,
      until: CalendarDay,
      standing: z.enum(["later", "due", "overdue", "done"]),
    }),
  ),
  /** Alive and without TB at the visit that WHO asks for; null: not known yet. */
  sustained: z.nullable(z.boolean()),
});
