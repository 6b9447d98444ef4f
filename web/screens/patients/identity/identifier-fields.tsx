import { Trans, useLingui } from "@lingui/react/macro";
import { identifierKinds } from "../../../../modules/people/patient.ts";
import { identifierWords } from "../../../text/people.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Wrong } from "../../../ui/field.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useIdentityWords } from "./use-identity-words.ts";
import type { IdentityFieldsProps } from "./identity-draft.ts";

const most = 5;

/** Numbers on cards. Never Aadhaar: it may not be kept. */
export function IdentifierFields({ draft: { identifiers }, wrong, onChange }: IdentityFieldsProps) {
  const { t, i18n } = useLingui();
  const words = useIdentityWords(wrong);
  const write = (at: number, change: Partial<(typeof identifiers)[number]>) =>
    onChange({ identifiers: identifiers.map((one, place) => (place === at ? { ...one, ...change } : one)) });
  return (
    <fieldset className="answers">
      <legend className="answers-question">
        <Trans>Cards and numbers</Trans>
      </legend>
      <span className="field-hint">
        <Trans>Never write an Aadhaar number here.</Trans>
      </span>
      {identifiers.map(({ kind, value }, at) => (
        // They have no names of their own, and only the last is added or taken away by place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="patient-identifier">
          <SelectField
            label={t`Card`}
            value={kind}
            choices={identifierKinds.map((one) => ({ value: one, words: i18n._(identifierWords[one]) }))}
            onChange={(chosen) => write(at, { kind: identifierKinds.find((one) => one === chosen) ?? "other" })}
          />
          <TextField
            name="identifiers"
            label={t`Number`}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="none"
            value={value}
            onChange={(written) => write(at, { value: written })}
          />
          <IconButton
            icon="close"
            label={t`Take this card away`}
            onPress={() => onChange({ identifiers: identifiers.filter((_, place) => place !== at) })}
          />
        </div>
      ))}
      <Wrong id="patient-identifiers-wrong" words={words("identifiers")} />
      {identifiers.length < most && (
        <Button icon="plus" onPress={() => onChange({ identifiers: [...identifiers, { kind: "nikshay", value: "" }] })}>
          <Trans>Add a card</Trans>
        </Button>
      )}
    </fieldset>
  );
}
