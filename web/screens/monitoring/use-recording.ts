import { useState } from "react";
import type { Answered } from "../../../foundation/client.ts";
import type { Id } from "../../../foundation/id.ts";
import type { InputOf, Operation } from "../../../foundation/operation.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { useAtHand } from "../at-hand.ts";
import { type Monitoring, useMonitoringReadAgain } from "./use-monitoring.ts";

type Refused = Extract<Answered<Operation>, { is: "refused" }>;

/**
 * Sends what was recorded, once: the same words go under the same id, and what the house had already is as good
 * as done. The answer waits until what is shown is here.
 */
export function useRecording(patientId: PatientId, onDone: (now: Monitoring | null) => void) {
  const { call, newId } = useAtHand();
  const readAgain = useMonitoringReadAgain(patientId);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [sent, setSent] = useState<{ readonly text: string; readonly commandId: Id } | null>(null);
  return {
    working,
    refused,
    async send<O extends Operation>(operation: O, input: InputOf<O>): Promise<void> {
      if (working) return;
      const text = JSON.stringify([operation.name, input]);
      const commandId = sent?.text === text ? sent.commandId : newId();
      setSent({ text, commandId });
      setRefused(null);
      setWorking(true);
      const answered = await call(operation, input as never, { commandId });
      const now = answered.is === "refused" && answered.code === "no-network" ? null : await readAgain();
      setWorking(false);
      if (answered.is === "done" || answered.code === "already-added") onDone(now);
      else setRefused(answered);
    },
  };
}
