import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { Id } from "../../../foundation/id.ts";
import { collectSpecimen } from "../../../modules/laboratory/operations.ts";
import type { RequestId } from "../../../modules/laboratory/specimen.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { doBetterWords, type Rejection, type SpecimenKind } from "../../text/laboratory.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useToday } from "../patients/today.ts";
import { TakenFields } from "./taken-fields.tsx";
import { useKeptDraft } from "./use-kept-draft.ts";
import { useLabStep } from "./use-lab-step.ts";

interface CollectFormProps {
  readonly patientId: PatientId;
  readonly requestId: RequestId;
  readonly name: string;
  /** Of the one before; null: none came back. */
  readonly rejected: Rejection | null;
  readonly onClose: () => void;
  readonly onKept: () => void;
}

interface Draft {
  readonly specimenId: Id;
  readonly kind: SpecimenKind;
  readonly collectedOn: string;
}

/** A specimen was taken: sputum, today, unless something else is said. */
export function CollectForm({ patientId, requestId, name, rejected, onClose, onKept }: CollectFormProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const today = useToday();
  const { draft, write, keep, forget } = useKeptDraft<Draft>(`${collectSpecimen.name} ${requestId}`, () => ({
    specimenId: newId(),
    kind: "sputum",
    collectedOn: today,
  }));
  const [wrong, setWrong] = useState(false);
  const { working, refused, send } = useLabStep(collectSpecimen, ["already-added"], () => {
    forget();
    onKept();
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const noDay = draft.collectedOn === "" || draft.collectedOn > today;
    setWrong(noDay);
    if (noDay) return leadTo("collectedOn");
    keep();
    void send(collectSpecimen.takes.parse({ patientId, requestId, ...draft }));
  }

  return (
    <Dialog title={t`Specimen taken: ${name}`} onClose={onClose} small>
      <form className="diagnosis-form" noValidate onSubmit={submit}>
        {rejected && <Notice look="attention">{i18n._(doBetterWords[rejected])}</Notice>}
        <TakenFields draft={draft} today={today} wrong={wrong} onChange={write} />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            <Trans>It was taken</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
