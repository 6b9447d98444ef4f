import { useLingui } from "@lingui/react/macro";
import { relations } from "../../../../modules/people/patient.ts";
import { relationWords } from "../../../text/people.ts";
import { OneOf } from "../../../ui/choice.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useIdentityWords } from "./use-identity-words.ts";
import type { IdentityFieldsProps } from "./identity-draft.ts";

/** For a minor whoever stands by them is the guardian, and must be named. */
export function SupporterFields({ draft, wrong, onChange, minor }: IdentityFieldsProps & { readonly minor: boolean }) {
  const { t, i18n } = useLingui();
  const words = useIdentityWords(wrong);
  const begun = minor || draft.supporterName.trim() !== "" || draft.supporterRelation !== "";
  return (
    <>
      <TextField
        name="supporterName"
        label={minor ? t`Name of the guardian` : t`Name`}
        optional={!minor}
        maxLength={80}
        autoCapitalize="words"
        autoComplete="off"
        value={draft.supporterName}
        wrong={words("supporterName")}
        onChange={(supporterName) => onChange({ supporterName })}
      />
      {begun && (
        <>
          <OneOf
            name="supporterRelation"
            question={t`Who are they to the patient?`}
            across={2}
            answers={relations.map((relation) => ({ value: relation, words: i18n._(relationWords[relation]) }))}
            chosen={draft.supporterRelation}
            wrong={words("supporterRelation")}
            onChange={(supporterRelation) => onChange({ supporterRelation })}
          />
          <NumberField
            name="supporterPhone"
            label={t`Their phone`}
            optional
            keys="tel"
            maxLength={16}
            value={draft.supporterPhone}
            wrong={words("supporterPhone")}
            onChange={(supporterPhone) => onChange({ supporterPhone })}
          />
        </>
      )}
    </>
  );
}
