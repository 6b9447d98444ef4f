import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { rejectSpecimen } from "../../../../modules/laboratory/operations.ts";
import { rejections } from "../../../../modules/laboratory/specimen.ts";
import { type Rejection, rejectionWords } from "../../../text/laboratory.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { NoteField } from "../../../ui/note-field.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { NotSent } from "../../not-sent.tsx";
import { useToday } from "../../patients/today.ts";
import { useKeptDraft } from "../use-kept-draft.ts";
import { useLabStep } from "../use-lab-step.ts";
import { rejectionFaults, type RejectionDraft } from "./rejection-draft.ts";
import type { Work } from "./use-work.ts";

interface RejectFormProps {
  readonly work: Work;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Sent back, with a reason from which whoever takes the next one learns. */
export function RejectForm({ work, onClose, onDone }: RejectFormProps) {
  const { t, i18n } = useLingui();
  const today = useToday();
  const { labId, specimenId, name, collectedOn, receivedOn } = work;
  const { draft, write, forget } = useKeptDraft<RejectionDraft>(`${rejectSpecimen.name} ${specimenId}`, () => ({
    why: "",
    note: "",
    rejectedOn: today,
  }));
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const { working, refused, send } = useLabStep(rejectSpecimen, ["rejected-already"], () => {
    forget();
    onDone();
  });

  function change(words: Partial<RejectionDraft>) {
    write(words);
    setWrong(wrong.filter((field) => !(field in words)));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults = rejectionFaults(draft, { today, earliest: receivedOn ?? collectedOn });
    setWrong(faults);
    if (faults.length > 0) return leadTo(faults[0]);
    const note = draft.note.trim() === "" ? null : draft.note;
    void send(rejectSpecimen.takes.parse({ labId, specimenId, ...draft, note }));
  }

  return (
    <Dialog title={t`Cannot be tested: ${name}`} onClose={onClose}>
      <form className="diagnosis-form" noValidate onSubmit={submit}>
        <OneOf
          name="why"
          across={2}
          question={t`What is wrong with the specimen?`}
          wrong={wrong.includes("why") ? t`Choose what is wrong with it.` : null}
          answers={rejections.map((value: Rejection) => ({ value, words: i18n._(rejectionWords[value]) }))}
          chosen={draft.why}
          onChange={(why) => change({ why })}
        />
        <NoteField
          name="note"
          label={t`Note to whoever takes the next one`}
          optional={draft.why !== "other"}
          wrong={wrong.includes("note") ? t`Write what was wrong, so that the next one is better.` : null}
          maxLength={1000}
          value={draft.note}
          onChange={(note) => change({ note })}
        />
        <DateField
          name="rejectedOn"
          label={t`Found on`}
          max={today}
          value={draft.rejectedOn}
          wrong={wrong.includes("rejectedOn") ? t`Choose a day from the day of the specimen to today.` : null}
          onChange={(rejectedOn) => change({ rejectedOn })}
        />
        <p className="quiet">
          <Trans>Whoever took it sees the reason, and is asked for another specimen.</Trans>
        </p>
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="stop" working={working}>
            <Trans>Cannot be tested</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
