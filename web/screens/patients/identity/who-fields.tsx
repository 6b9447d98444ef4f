import { useLingui } from "@lingui/react/macro";
import { type Sex, sexes } from "../../../../modules/people/patient.ts";
import { sexWords } from "../../../text/people.ts";
import { OneOf } from "../../../ui/choice.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { BornFields } from "./born-fields.tsx";
import type { IdentityFieldsProps } from "./identity-draft.ts";
import { useIdentityWords } from "./use-identity-words.ts";

export function WhoFields({ draft, wrong, onChange }: IdentityFieldsProps) {
  const { t, i18n } = useLingui();
  const words = useIdentityWords(wrong);
  return (
    <>
      <TextField
        name="name"
        label={t`Name`}
        hint={t`As they say it, in Hindi or English`}
        maxLength={80}
        autoCapitalize="words"
        autoComplete="off"
        spellCheck={false}
        value={draft.name}
        wrong={words("name")}
        onChange={(name) => onChange({ name })}
      />
      <OneOf<Sex>
        name="sex"
        question={t`Woman or man?`}
        across={3}
        answers={sexes.map((sex) => ({ value: sex, words: i18n._(sexWords[sex]) }))}
        chosen={draft.sex}
        wrong={words("sex")}
        onChange={(sex) => onChange({ sex })}
      />
      <BornFields draft={draft} wrong={wrong} onChange={onChange} />
    </>
  );
}
