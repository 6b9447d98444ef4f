import { Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { amendReasons, amendWords } from "../../../text/diagnosis.ts";
import { OneOf } from "../../../ui/choice.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { NoteField } from "../../../ui/note-field.tsx";
import { FindingFields } from "./finding-fields.tsx";
import type { ResultDraft, ResultField } from "./result-draft.ts";

interface ResultFieldsProps {
  readonly draft: ResultDraft;
  readonly today: CalendarDay;
  readonly wrong: readonly ResultField[];
  readonly amends: boolean;
  readonly onChange: (change: Partial<ResultDraft>) => void;
}

export function ResultFields({ draft, today, wrong, amends, onChange }: ResultFieldsProps) {
  const { t, i18n } = useLingui();
  const named = {
    why: t`Choose why it is amended.`,
    takenOn: t`Choose the day, today or earlier.`,
    foundOn: t`Choose a day from the day of the specimen to today.`,
  };
  const wrongAt = (field: keyof typeof named) => (wrong.includes(field) ? named[field] : null);
  return (
    <>
      {amends && (
        <>
          <p className="quiet">
            <Trans>
              The wrong result stays readable, struck out. The gate closes until the doctor has seen the new one.
            </Trans>
          </p>
          <OneOf
            name="why"
            question={t`Why is it amended?`}
            wrong={wrongAt("why")}
            answers={amendReasons.map((value) => ({ value, words: i18n._(amendWords[value]) }))}
            chosen={draft.why}
            onChange={(why) => onChange({ why })}
          />
        </>
      )}
      <FindingFields draft={draft} wrong={wrong} wanted={[]} onChange={onChange} />
      <div className="diagnosis-pair">
        <DateField
          name="takenOn"
          label={t`Specimen taken on`}
          max={today}
          value={draft.takenOn}
          wrong={wrongAt("takenOn")}
          onChange={(takenOn) => onChange({ takenOn })}
        />
        <DateField
          name="foundOn"
          label={t`Result known on`}
          max={today}
          value={draft.foundOn}
          wrong={wrongAt("foundOn")}
          onChange={(foundOn) => onChange({ foundOn })}
        />
      </div>
      <NoteField
        name="note"
        label={t`Note`}
        hint={t`Lab, serial number, quality of the specimen`}
        optional
        maxLength={1000}
        value={draft.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}
