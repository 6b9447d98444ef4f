import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { Called, ChildBorn, ChildId } from "../children/child.ts";
import { Sex } from "../people/patient.ts";
import { Facility } from "../people/shown.ts";
import { By } from "../staff/who-wrote.ts";
import { MeasureKept, ReferralStep, wrongMeasures } from "./measure.ts";
import { referralCodes, referTo, within } from "./referral-codes.ts";
import { wastings } from "./wasting.ts";

export const Sent = z.object({ code: z.enum(referralCodes), to: z.enum(referTo), within: z.enum(within) });

const Score = z.nullable(z.object({ z: z.number(), implausible: z.boolean() }));

/** What the WHO's tables say of a measure, and what follows. */
export const JudgedShown = z.object({
  scores: z.object({
    weightForAge: Score,
    lengthForAge: Score,
    weightForLength: Score,
    bmiForAge: Score,
    headForAge: Score,
    armForAge: Score,
  }),
  wasting: z.nullable(z.enum(wastings)),
  referrals: z.array(Sent),
});

export const MeasureShown = z.extend(MeasureKept, {
  ...JudgedShown.shape,
  by: By,
  at: z.iso.datetime(),
  takenBack: z.nullable(z.object({ why: z.enum(wrongMeasures), by: By, at: z.iso.datetime() })),
});

export const StepShown = z.extend(ReferralStep, { words: z.nullable(z.string()), by: By, at: z.iso.datetime() });

export const GrowthShown = z.object({
  today: CalendarDay,
  sex: Sex,
  born: ChildBorn,
  /** The newest first, with those that were taken back. */
  measures: z.array(MeasureShown),
  /** The newest first. */
  steps: z.array(StepShown),
});

/** A child whom somebody else is to see. */
export const ReferredChild = z.object({
  childId: ChildId,
  called: Called,
  sex: Sex,
  born: ChildBorn,
  village: z.string(),
  facility: z.nullable(Facility),
  worker: By,
  /** By this day somebody is to see them. */
  by: CalendarDay,
  /** What nobody has answered yet: a step that ends it names all of these. */
  measureIds: z.array(MeasureKept.shape.measureId),
  /** The newest of these, and where the most urgent of all sends them. */
  measure: z.object({ ...MeasureKept.shape, wasting: JudgedShown.shape.wasting }),
  sent: Sent,
  /** What was said of it last; null: nothing yet. */
  last: z.nullable(z.pick(ReferralStep, { step: true, on: true })),
});
export type ReferredChild = z.infer<typeof ReferredChild>;
