import type { InputOf } from "../../foundation/operation.ts";
import { type GrowthCard, measuresKept } from "../../modules/growth/measure.ts";
import { followReferral, recordMeasure, takeBackMeasure } from "../../modules/growth/operations.ts";
import type { Child } from "./caseload.ts";
import type { OnHand, RecordedHere } from "./on-hand.ts";

/* How the children of a phone grow, with what was measured on it. */

export type GrowthRecorded = Pick<OnHand, "measuresSaid" | "measuresTakenBack" | "referralsFollowed">;

const unmeasured: GrowthCard = { measures: [], steps: [] };

export function growthOf(
  { childId, ...child }: Pick<Child, "childId"> & Partial<Pick<Child, "growth">>,
  { measuresSaid, measuresTakenBack, referralsFollowed }: GrowthRecorded,
): GrowthCard {
  // What an earlier release kept on this phone says nothing of growth until the house is asked.
  const kept = child.growth ?? unmeasured;
  const measures = new Map(kept.measures.map((measure) => [measure.measureId, measure] as const));
  for (const { childId: of, ...measure } of measuresSaid) {
    if (of === childId && !measures.has(measure.measureId)) measures.set(measure.measureId, measure);
  }
  for (const measureId of measuresTakenBack) measures.delete(measureId as never);
  const followed = referralsFollowed
    .filter((one) => one.childId === childId)
    .map(({ step, saw, on }) => ({ step, saw: [...saw], on }));
  return {
    measures: [...measures.values()].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).slice(-measuresKept),
    steps: [...kept.steps, ...followed],
  };
}

/**
 * Does the caseload say it by itself? Null: it is nothing about growth.
 *
 * @param others what has arrived at the house beside it, and the caseload may not say yet
 */
export function isGrowthKnown(
  { children }: Pick<OnHand, "children">,
  { operation, input }: RecordedHere,
  others: readonly RecordedHere[] = [],
): boolean | null {
  const card = () =>
    children.find(({ childId }) => childId === (input as { readonly childId: string }).childId)?.growth;
  switch (operation) {
    case recordMeasure.name: {
      const { measureId } = input as InputOf<typeof recordMeasure>;
      const kept = card();
      // What was taken back meanwhile is told of by nobody.
      return (
        kept !== undefined && (holds(kept, measureId) || others.some((one) => says(one, takeBackMeasure, measureId)))
      );
    }
    case takeBackMeasure.name: {
      const { measureId } = input as InputOf<typeof takeBackMeasure>;
      const kept = card();
      // As long as the recording is not known, forgetting this would bring the measure back.
      const recordings = others.filter((one) => says(one, recordMeasure, measureId));
      return (
        kept !== undefined &&
        !holds(kept, measureId) &&
        recordings.every((one) => isGrowthKnown({ children }, one, others))
      );
    }
    case followReferral.name: {
      const { step, saw, on } = input as InputOf<typeof followReferral>;
      return (
        card()?.steps.some(
          (one) => one.step === step && one.on === on && saw.every((measureId) => one.saw.includes(measureId)),
        ) ?? false
      );
    }
    default:
      return null;
  }
}

const holds = ({ measures }: GrowthCard, measureId: string) => measures.some((one) => one.measureId === measureId);

const says = (
  { operation, input }: RecordedHere,
  of: typeof recordMeasure | typeof takeBackMeasure,
  measureId: string,
): boolean => operation === of.name && (input as { readonly measureId: string }).measureId === measureId;
