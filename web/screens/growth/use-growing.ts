import { useState } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf, Operation } from "../../../foundation/operation.ts";
import type { ChildId } from "../../../modules/children/child.ts";
import type { MeasureId, MeasureKept, ReferralStepCode, wrongMeasures } from "../../../modules/growth/measure.ts";
import { followReferral, recordMeasure, takeBackMeasure } from "../../../modules/growth/operations.ts";
import type { Refused } from "../../text/say-refusal.ts";
import { useAtHand } from "../at-hand.ts";

/** @param onKept at a desk the record is read anew; a phone keeps it by itself */
export function useGrowing(childId: ChildId, onKept: () => void = () => undefined) {
  const { call, newId } = useAtHand();
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  async function send<O extends Operation>(operation: O, input: InputOf<O>): Promise<boolean> {
    if (working) return false;
    setRefused(null);
    setWorking(true);
    // The disk may be full: then nothing was kept, and nobody may believe that it was.
    const wrong: Refused = { code: "something-broke", says: "", params: {} };
    const answer = await call(operation, input as never).catch(() => wrong);
    setWorking(false);
    if ("is" in answer && answer.is === "done") {
      onKept();
      return true;
    }
    setRefused(answer);
    return false;
  }

  return {
    working,
    refused,
    measure: (measure: MeasureKept) => send(recordMeasure, { childId, ...measure }),
    takeBack: (measureId: MeasureId, why: (typeof wrongMeasures)[number]) =>
      send(takeBackMeasure, { childId, measureId, why, takenBackId: newId() as never }),
    follow: (saw: readonly MeasureId[], step: ReferralStepCode, on: CalendarDay, words: string | null) =>
      send(followReferral, { childId, stepId: newId() as never, saw: [...saw], step, on, words }),
  };
}
export type Growing = ReturnType<typeof useGrowing>;
