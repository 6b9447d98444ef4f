import { useState } from "react";
import type { Answered } from "../../../../foundation/client.ts";
import type { Id } from "../../../../foundation/id.ts";
import type { InputOf } from "../../../../foundation/operation.ts";
import { decide } from "../../../../modules/diagnosis/operations.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { useAtHand } from "../../at-hand.ts";
import { type DiagnosisRecord, deciding, useReadAgain } from "../use-record.ts";

type Refused = Extract<Answered<typeof decide>, { is: "refused" }>;
export type Decided = Pick<InputOf<typeof decide>, "decided" | "basis" | "wants" | "note">;

interface UseDecide {
  readonly patientId: PatientId;
  /** Just as it is shown: the decision binds to this X-ray and these results and no others. */
  readonly record: DiagnosisRecord;
  readonly onDecided: (decided: Decided["decided"]) => void;
  /** It is no longer as it was shown; what stands now is shown when this is called. */
  readonly onChanged: (code: "x-ray-changed" | "results-changed") => void;
}

export function useDecide({ patientId, record, onDecided, onChanged }: UseDecide) {
  const { call, newId, drafts } = useAtHand();
  const readAgain = useReadAgain(patientId);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  async function send({ note, ...decided }: Decided) {
    if (working) return;
    setRefused(null);
    setWorking(true);
    const decision = {
      patientId,
      xrayId: record.xrays[0]?.xrayId ?? null,
      resultIds: deciding(record.results).map(({ resultId }) => resultId),
      note: note === null || note.trim() === "" ? null : note,
      ...decided,
    };
    // The same decision keeps its id, also when it is sent again after this step was closed: it is taken once.
    const draftKey = `${decide.name} ${JSON.stringify(decision)}`;
    const decisionId = (drafts.get(draftKey) as Id | undefined) ?? newId();
    drafts.set(draftKey, decisionId);
    const answered = await call(decide, { decisionId, ...decision });
    if (answered.is === "done") drafts.delete(draftKey);
    if (answered.is === "refused" && (answered.code === "x-ray-changed" || answered.code === "results-changed")) {
      await readAgain();
      return onChanged(answered.code);
    }
    if (answered.is === "done" || answered.code === "already-decided") {
      await readAgain();
      return onDecided(decided.decided);
    }
    setWorking(false);
    setRefused(answered);
  }

  return { send, working, refused };
}
