import { useRef, useState } from "react";
import type { InputOf } from "../../../foundation/operation.ts";
import { withdrawDose } from "../../../modules/adherence/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import type { Refused } from "../../text/say-refusal.ts";
import { useAtHand } from "../at-hand.ts";
import { useReadDosesAgain } from "./use-doses.ts";

type Withdrawal = InputOf<typeof withdrawDose>;

/** Sent again, it goes under the id that it had: it is taken back once. */
export function useTakingBack(patientId: PatientId) {
  const { call, newId } = useAtHand();
  const readAgain = useReadDosesAgain();
  const made = useRef(new Map<string, Withdrawal["withdrawalId"]>());
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  return {
    working,
    refused,
    /** Is it taken back now? */
    async takeBack(factId: Withdrawal["factId"], why: Withdrawal["why"]): Promise<boolean> {
      if (working) return false;
      const withdrawalId = made.current.get(factId) ?? (newId() as Withdrawal["withdrawalId"]);
      made.current.set(factId, withdrawalId);
      setRefused(null);
      setWorking(true);
      const answered = await call(withdrawDose, { patientId, factId, withdrawalId, why });
      setWorking(false);
      // It came in already when it was sent first, or somebody else was quicker.
      const done = answered.is === "done" || answered.code === "withdrawn-already";
      if (done) readAgain();
      else setRefused(answered);
      return done;
    },
  };
}
