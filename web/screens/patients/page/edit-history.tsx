import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { InputOf } from "../../../../foundation/operation.ts";
import { recordHistory } from "../../../../modules/people/operations.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { useAtHand } from "../../at-hand.ts";
import { type HistoryDraft, historyDraftOf, historyFaults, historyOf } from "../history/history-draft.ts";
import { HistoryFields } from "../history/history-fields.tsx";
import { useToday } from "../today.ts";
import { NotSent } from "../../not-sent.tsx";
import { type Patient, useReadAgain } from "./use-patient.ts";
import { useSending } from "./use-sending.ts";

interface EditHistoryProps {
  readonly patient: Patient;
  readonly onClose: () => void;
}

type Draft = HistoryDraft & { readonly historyId: InputOf<typeof recordHistory>["historyId"] };

export function EditHistory({ patient: { patientId, history, identity }, onClose }: EditHistoryProps) {
  const { t } = useLingui();
  const { newId, drafts } = useAtHand();
  const today = useToday();
  const readAgain = useReadAgain(patientId);
  const key = `${recordHistory.name} ${patientId}`;
  const [draft, setDraft] = useState(
    () =>
      (drafts.get(key) as Draft | undefined) ?? {
        ...historyDraftOf(history),
        historyId: newId() as Draft["historyId"],
      },
  );
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const { working, refused, send } = useSending(recordHistory, () => {
    drafts.delete(key);
    readAgain();
    onClose();
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults = historyFaults(draft, Number(today.slice(0, 4)));
    setWrong(faults);
    if (faults.length > 0) return leadTo(faults[0]);
    void send({ patientId, historyId: draft.historyId, history: historyOf(draft, identity.sex) });
  }

  return (
    <Dialog title={t`Earlier illness`} onClose={onClose}>
      <form className="patient-form" noValidate onSubmit={submit}>
        <HistoryFields
          draft={draft}
          sex={identity.sex}
          wrong={wrong}
          onChange={(change) => {
            const next = { ...draft, ...change };
            setDraft(next);
            drafts.set(key, next);
            setWrong(wrong.filter((field) => !(field in change)));
          }}
        />
        <div className="patient-form-foot">
          <NotSent refused={refused} />
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            <Button type="submit" look="main" working={working}>
              {working ? <Trans>Saving…</Trans> : <Trans>Save</Trans>}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
