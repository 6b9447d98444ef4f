import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Answered } from "../../../foundation/client.ts";
import type { Id } from "../../../foundation/id.ts";
import type { InputOf, Operation } from "../../../foundation/operation.ts";
import { listNeedsYou, readDiagnosis, readResults, standings } from "../../../modules/diagnosis/operations.ts";
import { listLabWork, listPendingTests, readRequests, readSpecimen } from "../../../modules/laboratory/operations.ts";
import { readTreatments } from "../../../modules/treatment/operations.ts";
import { useAtHand } from "../at-hand.ts";

type Refused<O extends Operation> = Extract<Answered<O>, { is: "refused" }>;

/** All that shows how far a specimen came, or what was found in it. */
const shownBy = [
  listLabWork,
  listPendingTests,
  readRequests,
  readSpecimen,
  readResults,
  readDiagnosis,
  readTreatments,
  listNeedsYou,
  standings,
];

/**
 * One step on the way of a specimen. The same words go under the same id; and what a house answers that had it
 * already (`before`) is as good as done. The answer waits until what is shown is here.
 */
export function useLabStep<O extends Operation>(
  operation: O,
  before: readonly Refused<O>["code"][],
  onDone: () => void,
) {
  const { call, newId } = useAtHand();
  const queries = useQueryClient();
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused<O> | null>(null);
  const [sent, setSent] = useState<{ readonly text: string; readonly commandId: Id } | null>(null);
  return {
    working,
    refused,
    async send(input: InputOf<O>): Promise<void> {
      if (working) return;
      const text = JSON.stringify(input);
      const commandId = sent?.text === text ? sent.commandId : newId();
      setSent({ text, commandId });
      setRefused(null);
      setWorking(true);
      const answered = await call(operation, input as never, { commandId });
      // Refused or not: whoever looks now sees why.
      if (answered.is === "done" || answered.code !== "no-network") {
        await Promise.all(shownBy.map(({ name }) => queries.invalidateQueries({ queryKey: [name] })));
      }
      setWorking(false);
      if (answered.is === "done" || before.includes(answered.code)) onDone();
      else setRefused(answered);
    },
  };
}
