import { useState } from "react";
import type { Answered } from "../../../foundation/client.ts";
import type { Id } from "../../../foundation/id.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import type {
  changePrescription,
  closeTreatment,
  extendPhase,
  recordVisit,
  startTreatment,
  switchPhase,
} from "../../../modules/treatment/operations.ts";
import { useAtHand } from "../at-hand.ts";
import { type Treatment, useTreatmentsReadAgain } from "./use-treatments.ts";

type Operation =
  | typeof startTreatment
  | typeof switchPhase
  | typeof extendPhase
  | typeof changePrescription
  | typeof closeTreatment
  | typeof recordVisit;
export type Refused = Extract<Answered<Operation>, { is: "refused" }>;

/** Nobody knows whether it was taken: sent again, it is the same one. */
const mayHaveArrived = new Set<string>(["no-network", "busy", "something-broke"]);

export interface Step<O extends Operation> {
  readonly working: boolean;
  readonly refused: Refused | null;
  /** The form is opened anew: what was refused before is no longer said. */
  readonly forget: () => void;
  /** What stands now, whether it was taken or refused; null where nobody could be asked. */
  readonly send: (input: InputOf<O>) => Promise<readonly Treatment[] | null>;
}

/** One step of a treatment, sent once: the same words go under the same id. */
export function useStep<O extends Operation>(operation: O, patientId: PatientId, onDone: () => void): Step<O> {
  const { call, newId } = useAtHand();
  const readAgain = useTreatmentsReadAgain(patientId);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [sent, setSent] = useState<{ readonly text: string; readonly commandId: Id } | null>(null);
  return {
    working,
    refused,
    forget: () => setRefused(null),
    async send(input) {
      if (working) return null;
      const text = JSON.stringify(input);
      const commandId = sent?.text === text ? sent.commandId : newId();
      setSent({ text, commandId });
      setRefused(null);
      setWorking(true);
      const answered = await call(operation, input as never, { commandId });
      // Refused or not: whoever looks now sees why.
      if (answered.is === "done" || !mayHaveArrived.has(answered.code)) setSent(null);
      const now = answered.is === "refused" && answered.code === "no-network" ? null : await readAgain();
      setWorking(false);
      if (answered.is === "refused") setRefused(answered);
      else onDone();
      return now;
    },
  };
}
