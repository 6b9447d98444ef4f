import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { amendReasons } from "../../../modules/monitoring/examination.ts";
import { amendExamination } from "../../../modules/monitoring/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { amendExaminationWords, planKindWords } from "../../text/monitoring.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import { useAtHand } from "../at-hand.ts";
import { useKeptDraft } from "../laboratory/use-kept-draft.ts";
import { NotSent } from "../not-sent.tsx";
import { useToday } from "../patients/today.ts";
import { type ExaminationDraft, faultsIn, fieldsOf, foundIn } from "./examination-draft.ts";
import { ExaminationFields } from "./examination-fields.tsx";
import type { Examination } from "./use-monitoring.ts";
import { useRecording } from "./use-recording.ts";

interface AmendFormProps {
  readonly patientId: PatientId;
  /** One that stands, and was wrong. */
  readonly examination: Examination;
  readonly onClose: () => void;
  readonly onKept: () => void;
}

type Draft = ExaminationDraft & { readonly because: (typeof amendReasons)[number] | "" };

/** It begins as it was written; another patient's is taken back, and nothing is asked of it. */
export function AmendForm({ patientId, examination, onClose, onKept }: AmendFormProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const today = useToday();
  const { examinationId: amends, kind, on: was, found, note } = examination;
  const { draft, write, keep, forget } = useKeptDraft<Draft>(`${amendExamination.name} ${amends}`, () => ({
    ...{ id: newId(), on: was, fields: found ? fieldsOf(found) : {}, note: note ?? "", because: "" },
  }));
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const { working, refused, send } = useRecording(patientId, () => {
    forget();
    onKept();
  });
  const name = i18n._(planKindWords[kind]);
  const takenBack = draft.because === "another-patient";

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults = draft.because === "" ? ["because"] : [];
    if (!takenBack) {
      faults.push(...faultsIn(kind, draft.fields));
      if (draft.on === "" || draft.on > today) faults.push("on");
    }
    setWrong(faults);
    if (faults.length > 0) return leadTo(faults[0]);
    keep();
    const stands = takenBack
      ? { on: was, found: null, note: null }
      : { on: draft.on, found: foundIn(kind, draft.fields), note: draft.note.trim() === "" ? null : draft.note };
    const said = { patientId, amends, examinationId: draft.id, because: draft.because, ...stands };
    void send(amendExamination, amendExamination.takes.parse(said));
  }

  return (
    <Dialog title={t`Put right: ${name}`} onClose={onClose} small>
      <form className="diagnosis-form" noValidate onSubmit={submit}>
        <OneOf
          name="because"
          question={t`What was wrong?`}
          wrong={wrong.includes("because") ? t`Choose one.` : null}
          answers={amendReasons.map((value) => ({ value, words: i18n._(amendExaminationWords[value]) }))}
          chosen={draft.because}
          onChange={(because) => {
            write({ because });
            setWrong([]);
          }}
        />
        {takenBack ? (
          <p className="quiet">
            <Trans>It is taken back: it stays readable, struck out, and counts no more.</Trans>
          </p>
        ) : (
          <>
            <ExaminationFields
              kind={kind}
              fields={draft.fields}
              wrong={wrong}
              onChange={(change) => {
                write({ fields: { ...draft.fields, ...change } });
                setWrong(wrong.filter((name) => !(name in change)));
              }}
            />
            <DateField
              name="on"
              label={t`Done on`}
              max={today}
              value={draft.on}
              wrong={wrong.includes("on") ? t`Choose the day, today or earlier.` : null}
              onChange={(on) => write({ on })}
            />
          </>
        )}
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            {takenBack ? <Trans>Take it back</Trans> : <Trans>Put right</Trans>}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
