import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { complications } from "./complications.ts";

/*
 * What was measured and seen of a child on one day. The limits here are of what a scale and a tape can say of any
 * child under five at all, so that a slip of the finger is noticed; what is only unlikely is kept, and flagged by
 * WHO's own limits (scores.ts).
 */

export const MeasureId = idOf("MeasureId");
export type MeasureId = z.infer<typeof MeasureId>;

const between = (least: number, most: number) => z.nullable(z.number().check(z.minimum(least), z.maximum(most)));

/** From where to where a measure may lie at all: kg, cm, mm. */
export const measurable = {
  weightKg: { least: 0.3, most: 60 },
  heightCm: { least: 20, most: 150 },
  headCm: { least: 15, most: 65 },
  muacMm: { least: 40, most: 350 },
} as const;

export const measureFields = {
  on: CalendarDay,
  weightKg: between(measurable.weightKg.least, measurable.weightKg.most),
  heightCm: between(measurable.heightCm.least, measurable.heightCm.most),
  /** Whether length was taken lying; null: as that age is measured. */
  lying: z.nullable(z.boolean()),
  headCm: between(measurable.headCm.least, measurable.headCm.most),
  muacMm: between(measurable.muacMm.least, measurable.muacMm.most),
  /** Both feet swollen, so that a thumb leaves a pit; null: nobody looked. */
  oedema: z.nullable(z.boolean()),
  ill: z.array(z.enum(complications)).check(
    z.maxLength(complications.length),
    z.refine((all) => new Set(all).size === all.length),
  ),
};

export const MeasureKept = z.object({ measureId: MeasureId, ...measureFields });
export type MeasureKept = z.infer<typeof MeasureKept>;

/** Something was measured or looked at. */
export const isSomething = ({
  weightKg,
  heightCm,
  headCm,
  muacMm,
  oedema,
  ill,
}: Omit<MeasureKept, "measureId" | "on" | "lying">): boolean =>
  ill.length > 0 || [weightKg, heightCm, headCm, muacMm, oedema].some((one) => one !== null);

/** Why a measure that stands there is wrong. */
export const wrongMeasures = ["pressed-by-mistake", "wrong-child", "measured-wrongly"] as const;

/** What became of a referral. */
export const referralSteps = ["told", "seen", "admitted", "refused", "not-reached"] as const;
export type ReferralStepCode = (typeof referralSteps)[number];
/** From then on nobody waits for it. A refusal ends nothing: the child is as thin as before. */
export const endsReferral: readonly ReferralStepCode[] = ["seen", "admitted"];

/** As it is kept: which step was taken with which measures. */
export const ReferralStep = z.object({
  step: z.enum(referralSteps),
  /** The measures that it answers; what is measured later waits anew. */
  saw: z.array(MeasureId),
  on: CalendarDay,
});
export type ReferralStep = z.infer<typeof ReferralStep>;

/** As a worker's phone keeps it. */
export const GrowthCard = z.object({
  /** The newest last, at most `measuresKept`. */
  measures: z.array(MeasureKept),
  steps: z.array(ReferralStep),
});
export type GrowthCard = z.infer<typeof GrowthCard>;

/** Two years, measured each month. */
export const measuresKept = 24;
