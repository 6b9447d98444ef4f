import { useLingui } from "@lingui/react/macro";
import { phoneOwners } from "../../../../modules/people/patient.ts";
import { phoneOwnerWords } from "../../../text/people.ts";
import { OneOf, Tick } from "../../../ui/choice.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useIdentityWords } from "./use-identity-words.ts";
import type { IdentityFieldsProps } from "./identity-draft.ts";

export function ContactFields({ draft, wrong, onChange }: IdentityFieldsProps) {
  const { t, i18n } = useLingui();
  const words = useIdentityWords(wrong);
  return (
    <>
      <div className="patient-phone">
        {!draft.noPhone && (
          <NumberField
            name="phone"
            label={t`Phone`}
            keys="tel"
            maxLength={16}
            value={draft.phone}
            wrong={words("phone")}
            onChange={(phone) => onChange({ phone })}
          />
        )}
        <Tick words={t`No phone`} ticked={draft.noPhone} onChange={(noPhone) => onChange({ noPhone })} />
      </div>
      {!draft.noPhone && (
        <OneOf
          name="phoneOf"
          question={t`Whose phone is it?`}
          across={3}
          answers={phoneOwners.map((owner) => ({ value: owner, words: i18n._(phoneOwnerWords[owner]) }))}
          chosen={draft.phoneOf}
          wrong={words("phoneOf")}
          onChange={(phoneOf) => onChange({ phoneOf })}
        />
      )}
      <TextField
        name="village"
        label={t`Village, tola or ward`}
        maxLength={120}
        autoCapitalize="words"
        autoComplete="off"
        value={draft.village}
        wrong={words("village")}
        onChange={(village) => onChange({ village })}
      />
      <TextField
        name="landmark"
        label={t`How is the house found?`}
        hint={t`Like: behind the school, by the hand pump`}
        optional
        maxLength={160}
        autoComplete="off"
        value={draft.landmark}
        onChange={(landmark) => onChange({ landmark })}
      />
    </>
  );
}
