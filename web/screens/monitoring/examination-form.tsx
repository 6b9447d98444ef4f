import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { recordExamination } from "../../../modules/monitoring/operations.ts";
import { recordMeasures } from "../../../modules/people/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { planKindWords } from "../../text/monitoring.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import { useAtHand } from "../at-hand.ts";
import { useKeptDraft } from "../laboratory/use-kept-draft.ts";
import { NotSent } from "../not-sent.tsx";
import { useToday } from "../patients/today.ts";
import { type ExaminationDraft, faultsIn, foundIn, keptFrom, weightIn, type WrittenKind } from "./examination-draft.ts";
import { ExaminationFields } from "./examination-fields.tsx";
import type { Examination, Monitoring } from "./use-monitoring.ts";
import { useRecording } from "./use-recording.ts";

interface ExaminationFormProps {
  readonly patientId: PatientId;
  readonly kind: WrittenKind;
  /** The newest of its kind, as it stands. */
  readonly before: Examination | null;
  readonly onClose: () => void;
  /** @param now what stands since then; null: nobody could be asked */
  readonly onKept: (examinationId: string, now: Monitoring | null) => void;
}

/** What was found today, unless another day is said. */
export function ExaminationForm({ patientId, kind, before, onClose, onKept }: ExaminationFormProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const today = useToday();
  const { draft, write, keep, forget } = useKeptDraft<ExaminationDraft>(
    `${recordExamination.name} ${patientId} ${kind}`,
    () => ({ id: newId(), on: today, fields: keptFrom(before?.found ?? null), note: "" }),
  );
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const { working, refused, send } = useRecording(patientId, (now) => {
    forget();
    onKept(draft.id, now);
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults = faultsIn(kind, draft.fields);
    const all = draft.on === "" || draft.on > today ? [...faults, "on"] : faults;
    setWrong(all);
    if (all.length > 0) return leadTo(all[0]);
    keep();
    const { id, on, fields, note } = draft;
    if (kind === "weight") {
      const body = { weightKg: weightIn(fields), heightCm: null };
      return void send(recordMeasures, recordMeasures.takes.parse({ patientId, measureId: id, on, body }));
    }
    const found = foundIn(kind, fields);
    const said = { patientId, examinationId: id, on, found, note: note.trim() === "" ? null : note };
    void send(recordExamination, recordExamination.takes.parse(said));
  }

  return (
    <Dialog title={i18n._(planKindWords[kind])} onClose={onClose} small>
      <form className="diagnosis-form" noValidate onSubmit={submit}>
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
        {kind !== "weight" && (
          <NoteField
            name="note"
            label={t`Note`}
            optional
            maxLength={1000}
            value={draft.note}
            onChange={(note) => write({ note })}
          />
        )}
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
