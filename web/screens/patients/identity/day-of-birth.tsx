import { Trans, useLingui } from "@lingui/react/macro";
import { Wrong } from "../../../ui/field.tsx";
import { NumberField } from "../../../ui/number-field.tsx";

interface Day {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

interface DayOfBirthProps {
  /** By which a form leads to its first field. */
  readonly name: string;
  readonly draft: Day;
  readonly wrong: string | null;
  readonly onChange: (change: Partial<Day>) => void;
}

/** Day, month and year, each with keys for numbers: a calendar is slow for a year long ago. */
export function DayOfBirth({ name, draft, wrong, onChange }: DayOfBirthProps) {
  const { t } = useLingui();
  return (
    <>
      <fieldset className="patient-day" aria-describedby={`${name}-of-birth-wrong`}>
        <legend className="field-label">
          <Trans>Date of birth</Trans>
        </legend>
        <NumberField name={name} label={t`Day`} maxLength={2} value={draft.day} onChange={(day) => onChange({ day })} />
        <NumberField
          name="month"
          label={t`Month`}
          maxLength={2}
          value={draft.month}
          onChange={(month) => onChange({ month })}
        />
        <NumberField
          name="year"
          label={t`Year`}
          maxLength={4}
          value={draft.year}
          onChange={(year) => onChange({ year })}
        />
      </fieldset>
      <Wrong id={`${name}-of-birth-wrong`} words={wrong} />
    </>
  );
}
