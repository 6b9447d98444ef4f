import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "../../../ui/button.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { DayOfBirth } from "./day-of-birth.tsx";
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
      <DayOfBirth name="day" draft={draft} wrong={words("day")} onChange={onChange} />
      <Button look="bare" onPress={() => onChange({ bornBy: "age" })}>
        <Trans>Only the age is known</Trans>
      </Button>
    </div>
  );
}
