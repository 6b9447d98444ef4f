import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { Drug } from "../diagnosis/drug.ts";
import { TestFinding } from "../diagnosis/test-result.ts";
import { PatientId, Sex } from "../people/patient.ts";
import { By } from "../staff/who-wrote.ts";
import { EpisodeId } from "../treatment/episode.ts";
import { Medicine } from "../treatment/medicine.ts";
import { AdverseEventId, AdverseTerm, lookFields } from "./adverse-event.ts";
import { AmendReason, ExaminationId, ExaminationKind, Found } from "./examination.ts";
import { readings } from "./limit.ts";
import { PlanKind, SlotStanding, slotNames } from "./plan.ts";

/* How monitoring is shown: the shapes of `readMonitoring` and of the list. */

const Source = z.object({ says: z.string(), confidence: z.enum(["verified", "unverified"]) });
const Written = { at: z.iso.datetime(), by: By };

/** What fills a window: an examination of ours, a weight, or what a test or an X-ray found. */
const Filled = z.object({
  on: CalendarDay,
  examinationId: z.nullable(ExaminationId),
  weightKg: z.nullable(z.number()),
  finding: z.nullable(TestFinding),
});

const SlotShown = z.object({
  is: z.enum(slotNames),
  /** Which week, or month. */
  n: z.nullable(z.int()),
  from: CalendarDay,
  until: CalendarDay,
  standing: SlotStanding,
  /** The newest that fills it; null: nothing does. */
  filled: z.nullable(Filled),
});

export const PlanShown = z.object({
  episodeId: EpisodeId,
  startedOn: CalendarDay,
  /** The day of its last dose, as foreseen; once it is closed, the day on which it was. */
  endsOn: CalendarDay,
  closed: z.boolean(),
  code: z.string(),
  version: z.string(),
  lines: z.array(
    z.object({
      kind: PlanKind,
      /** The drugs for which it is done, of those that are or were prescribed; none: it is done in everybody. */
      because: z.array(Drug),
      source: Source,
      slots: z.array(SlotShown),
    }),
  ),
});
export type PlanShown = z.infer<typeof PlanShown>;

const LimitShown = z.object({
  code: z.string(),
  reading: z.enum(readings),
  value: z.number(),
  is: z.enum(["above", "at-least", "below"]),
  bound: z.number(),
  unit: z.string(),
  weight: z.enum(["act", "watch"]),
  /** Those that may have done it, of what was prescribed in the month before. */
  drugs: z.array(Drug),
  source: Source,
});
export type LimitShown = z.infer<typeof LimitShown>;

export const ExaminationShown = z.object({
  examinationId: ExaminationId,
  kind: ExaminationKind,
  on: CalendarDay,
  /** Null: the one that it amends was wrong, and nothing stands in its place. */
  found: z.nullable(Found),
  note: z.nullable(z.string()),
  amends: z.nullable(ExaminationId),
  because: z.nullable(AmendReason),
  /** Another one stands in its place, or it was taken back. */
  amended: z.boolean(),
  /** The limits that it crosses as it stands now; none of one that was amended. */
  limits: z.array(LimitShown),
  ...Written,
});

export const AdverseEventShown = z.object({
  eventId: AdverseEventId,
  episodeId: EpisodeId,
  term: AdverseTerm,
  called: z.nullable(z.string()),
  beganOn: CalendarDay,
  ...Written,
  /** The newest first: it says how it stands now. */
  looks: z.array(z.object({ on: CalendarDay, ...lookFields, words: z.nullable(z.string()), ...Written })),
});

export const MonitoringShown = z.object({
  today: CalendarDay,
  /** Of the running treatment, or the last one; null: there was none. */
  plan: z.nullable(PlanShown),
  /** What is prescribed today, or was on the last day of a treatment that ended. */
  medicines: z.array(Medicine),
  /** Body mass index of the newest weight, where it crosses a limit. */
  bodyMass: z.nullable(z.object({ on: CalendarDay, limits: z.array(LimitShown) })),
  /** The newest first. */
  examinations: z.array(ExaminationShown),
  /** The latest to begin first. */
  adverseEvents: z.array(AdverseEventShown),
});

/** Somebody of whom something is overdue, due or to come within the week. */
export const DueShown = z.object({
  patientId: PatientId,
  name: z.string(),
  sex: Sex,
  age: z.int(),
  village: z.nullable(z.string()),
  startedOn: CalendarDay,
  /** What is overdue, due or comes within the week, in the order of the last days. */
  waits: z.array(z.object({ kind: PlanKind, from: CalendarDay, until: CalendarDay })),
});
