import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { Answered } from "../../../../foundation/client.ts";
import { amendResult, enterResult } from "../../../../modules/diagnosis/operations.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import { useToday } from "../../patients/today.ts";
import type { Result } from "../use-record.ts";
import {
  amending,
  emptyResult,
  type ResultDraft,
  type ResultField,
  toAmend,
  toEnter,
  wrongIn,
} from "./result-draft.ts";
import { ResultFields } from "./result-fields.tsx";

interface ResultFormProps {
  readonly patientId: PatientId;
  /** The result that was wrong; null: a new one is entered. */
  readonly amends: Result | null;
  readonly onClose: () => void;
  readonly onKept: () => void;
}

type Refused = Extract<Answered<typeof amendResult>, { is: "refused" }>;

export function ResultForm({ patientId, amends, onClose, onKept }: ResultFormProps) {
  const { t } = useLingui();
  const { call, newId, drafts } = useAtHand();
  const today = useToday();
  const draftKey = `${enterResult.name} ${patientId} ${amends?.resultId ?? "new"}`;
  const [draft, setDraft] = useState(
    () =>
      (drafts.get(draftKey) as ResultDraft | undefined) ??
      (amends ? amending(newId(), amends) : emptyResult(newId(), today)),
  );
  const [wrong, setWrong] = useState<readonly ResultField[]>([]);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [working, setWorking] = useState(false);

  function write(change: Partial<ResultDraft>) {
    const next = { ...draft, ...change };
    setDraft(next);
    drafts.set(draftKey, next);
    setWrong(wrong.filter((field) => !(field in change)));
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    if (working) return;
    const faults = wrongIn(draft, today, amends !== null);
    setWrong(faults);
    setRefused(null);
    if (faults.length > 0) return leadTo(faults[0]);
    setWorking(true);
    const answered = amends
      ? await call(amendResult, toAmend(patientId, amends, draft))
      : await call(enterResult, toEnter(patientId, draft));
    setWorking(false);
    // It came in already when it was sent first.
    if (answered.is === "refused" && answered.code !== "already-added") return setRefused(answered);
    drafts.delete(draftKey);
    onKept();
  }

  return (
    <Dialog title={amends ? t`Amend a result` : t`Enter a result`} onClose={onClose}>
      <form className="diagnosis-form" noValidate onSubmit={(event) => void send(event)}>
        <ResultFields draft={draft} today={today} wrong={wrong} amends={amends !== null} onChange={write} />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            {amends ? <Trans>Amend</Trans> : <Trans>Enter</Trans>}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
