import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "../../../ui/button.tsx";
import { Wrong } from "../../../ui/field.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { useIdentityWords } from "./use-identity-words.ts";
import type { IdentityFieldsProps } from "./identity-draft.ts";

/** The age, which everybody can guess; or the day, which is better where it is known. */
export function BornFields({ draft, wrong, onChange }: IdentityFieldsProps) {
  const { t } = useLingui();
  const words = useIdentityWords(wrong);
  if (draft.bornBy === "age") {
    return (
      <div className="patient-born">
        <NumberField
          name="age"
          label={t`Age`}
          hint={t`If they do not know: about how old?`}
          unit={t`years`}
          maxLength={3}
          value={draft.age}
          wrong={words("age")}
          onChange={(age) => onChange({ age })}
        />
        <Button look="bare" onPress={() => onChange({ bornBy: "day" })}>
          <Trans>The date of birth is known</Trans>
        </Button>
      </div>
    );
  }
  return (
    <div className="patient-born">
      <fieldset className="patient-day" aria-describedby="patient-day-wrong">
        <legend className="field-label">
          <Trans>Date of birth</Trans>
        </legend>
        <NumberField name="day" label={t`Day`} maxLength={2} value={draft.day} onChange={(day) => onChange({ day })} />
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
      <Wrong id="patient-day-wrong" words={words("day")} />
      <Button look="bare" onPress={() => onChange({ bornBy: "age" })}>
        <Trans>Only the age is known</Trans>
      </Button>
    </div>
  );
}
