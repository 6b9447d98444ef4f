import { useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import {
  AdverseTerm,
  adverseTerms,
  certainties,
  eventOutcomes,
  medicineActions,
  seriousReasons,
} from "../../../modules/monitoring/adverse-event.ts";
import type { Medicine } from "../../../modules/treatment/medicine.ts";
import {
  certaintyWords,
  eventOutcomeWords,
  gradeMeans,
  grades,
  gradeWords,
  medicineActionWords,
  seriousWords,
} from "../../text/adverse-events.ts";
import { medicineWords } from "../../text/medicines.ts";
import { adverseEventWords } from "../../text/monitoring.ts";
import { Chips } from "../../ui/chips.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { type AdverseDraft, type AdverseField, nothingSaid, type SaidOf } from "./adverse-draft.ts";

interface AdverseFieldsProps {
  readonly draft: AdverseDraft;
  /** What it is and since when is asked once. */
  readonly isNew: boolean;
  readonly medicines: readonly Medicine[];
  readonly today: CalendarDay;
  readonly wrong: readonly AdverseField[];
  readonly onChange: (change: Partial<AdverseDraft>) => void;
}

export function AdverseFields({ draft, isNew, medicines, today, wrong, onChange }: AdverseFieldsProps) {
  const { t, i18n } = useLingui();
  const named = {
    term: t`Choose what happened.`,
    called: t`Write what happened.`,
    beganOn: t`Choose the day, today or earlier.`,
    on: t`Choose a day from when it began to today.`,
    grade: t`Choose how bad it is.`,
  };
  const wrongAt = (field: AdverseField) => (wrong.includes(field) ? named[field] : null);
  return (
    <>
      {isNew && (
        <>
          <SelectField
            name="term"
            label={t`What is it?`}
            none={t`Choose`}
            value={draft.term}
            wrong={wrongAt("term")}
            choices={adverseTerms.map((value) => ({ value, words: i18n._(adverseEventWords[value]) }))}
            onChange={(chosen) => onChange({ term: AdverseTerm.safeParse(chosen).data ?? "" })}
          />
          {draft.term === "other" && (
            <TextField
              name="called"
              label={t`In a few words`}
              maxLength={80}
              value={draft.called}
              wrong={wrongAt("called")}
              onChange={(called) => onChange({ called })}
            />
          )}
        </>
      )}
      <OneOf
        name="grade"
        question={t`How bad is it now?`}
        wrong={wrongAt("grade")}
        answers={grades.map((value) => ({
          value,
          words: i18n._(gradeWords[value]),
          beneath: i18n._(gradeMeans[value]),
        }))}
        chosen={draft.grade}
        onChange={(grade) => onChange({ grade })}
      />
      <Chips
        label={t`What makes it serious?`}
        hint={t`Nothing of it: leave it empty.`}
        choices={seriousReasons.map((value) => ({ value, words: i18n._(seriousWords[value]) }))}
        chosen={draft.serious}
        onChange={(serious) => onChange({ serious })}
      />
      {medicines.map((medicine) => (
        <OfMedicine
          key={medicine}
          medicine={medicine}
          said={draft.medicines[medicine] ?? nothingSaid}
          onChange={(said) => onChange({ medicines: { ...draft.medicines, [medicine]: said } })}
        />
      ))}
      <div className="diagnosis-pair">
        {isNew && (
          <DateField
            name="beganOn"
            label={t`Began on`}
            max={today}
            value={draft.beganOn}
            wrong={wrongAt("beganOn")}
            onChange={(beganOn) => onChange({ beganOn })}
          />
        )}
        <DateField
          name="on"
          label={t`Seen on`}
          max={today}
          value={draft.on}
          wrong={wrongAt("on")}
          onChange={(on) => onChange({ on })}
        />
        <SelectField
          name="outcome"
          label={t`How does it go?`}
          value={draft.outcome}
          choices={eventOutcomes.map((value) => ({ value, words: i18n._(eventOutcomeWords[value]) }))}
          onChange={(chosen) => {
            const outcome = eventOutcomes.find((one) => one === chosen);
            if (outcome) onChange({ outcome });
          }}
        />
      </div>
      <NoteField
        name="words"
        label={t`Note`}
        optional
        maxLength={1000}
        value={draft.words}
        onChange={(words) => onChange({ words })}
      />
    </>
  );
}

interface OfMedicineProps {
  readonly medicine: Medicine;
  readonly said: SaidOf;
  readonly onChange: (said: SaidOf) => void;
}

/** Did this medicine do it, and what was done about it? */
function OfMedicine({ medicine, said, onChange }: OfMedicineProps) {
  const { t, i18n } = useLingui();
  const name = i18n._(medicineWords[medicine]);
  return (
    <div className="diagnosis-pair">
      <SelectField
        label={name}
        none={t`Nothing is said`}
        value={said.certainty}
        choices={certainties.map((value) => ({ value, words: i18n._(certaintyWords[value]) }))}
        onChange={(chosen) => onChange({ ...said, certainty: certainties.find((one) => one === chosen) ?? "" })}
      />
      {(said.certainty === "suspected" || said.certainty === "possible") && (
        <SelectField
          label={t`${name}: what was done`}
          value={said.action}
          choices={medicineActions.map((value) => ({ value, words: i18n._(medicineActionWords[value]) }))}
          onChange={(chosen) =>
            onChange({ ...said, action: medicineActions.find((one) => one === chosen) ?? said.action })
          }
        />
      )}
    </div>
  );
}
