import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { AdverseTerm } from "../../../modules/monitoring/adverse-event.ts";
import { lookAtAdverseEvent, recordAdverseEvent } from "../../../modules/monitoring/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import type { Medicine } from "../../../modules/treatment/medicine.ts";
import { adverseEventWords } from "../../text/monitoring.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import { useAtHand } from "../at-hand.ts";
import { useKeptDraft } from "../laboratory/use-kept-draft.ts";
import { NotSent } from "../not-sent.tsx";
import { useToday } from "../patients/today.ts";
import {
  type AdverseDraft,
  adverseFaults,
  type AdverseField,
  changed,
  lookAgain,
  newEvent,
  toLook,
  toRecord,
} from "./adverse-draft.ts";
import { AdverseFields } from "./adverse-fields.tsx";
import type { AdverseEvent } from "./use-monitoring.ts";
import { useRecording } from "./use-recording.ts";

interface AdverseFormProps {
  readonly patientId: PatientId;
  readonly episodeId: string;
  /** What was prescribed when it happened. */
  readonly medicines: readonly Medicine[];
  /** How it stands is said anew; null: it is a new one. */
  readonly event: AdverseEvent | null;
  /** What a new one is likely to be, as the patient said it; absent: nobody knows yet. */
  readonly term?: AdverseTerm | undefined;
  readonly onClose: () => void;
  readonly onKept: (severe: boolean) => void;
}

export function AdverseForm({ patientId, episodeId, medicines, event, term, onClose, onKept }: AdverseFormProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const today = useToday();
  const key = `${recordAdverseEvent.name} ${patientId} ${event?.eventId ?? term ?? "new"}`;
  const { draft, write, keep, forget } = useKeptDraft<AdverseDraft>(key, () =>
    event ? lookAgain(newId, today, event) : { ...newEvent(newId, today), term: term ?? "" },
  );
  const [wrong, setWrong] = useState<readonly AdverseField[]>([]);
  const { working, refused, send } = useRecording(patientId, () => {
    forget();
    onKept(Number(draft.grade) >= 3 || draft.serious.length > 0);
  });

  function submit(submitted: FormEvent) {
    submitted.preventDefault();
    const faults = adverseFaults(draft, today);
    setWrong(faults);
    if (faults.length > 0) return leadTo(faults[0]);
    keep();
    if (event) void send(lookAtAdverseEvent, toLook(patientId, draft));
    else void send(recordAdverseEvent, toRecord(patientId, episodeId, draft));
  }

  const title = event ? (event.called ?? i18n._(adverseEventWords[event.term])) : t`What happened`;
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="diagnosis-form" noValidate onSubmit={submit}>
        <AdverseFields
          draft={draft}
          isNew={event === null}
          medicines={medicines}
          today={today}
          wrong={wrong}
          onChange={(change) => {
            write(changed(draft, change));
            setWrong(wrong.filter((field) => !(field in change)));
          }}
        />
        <p className="quiet">
          <Trans>What is written here changes no dose: the doctor changes what is prescribed under “Treatment”.</Trans>
        </p>
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            <Trans>Record</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
