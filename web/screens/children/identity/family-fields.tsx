import { useLingui } from "@lingui/react/macro";
import { childPhoneOwners, kin } from "../../../../modules/children/child.ts";
import { childPhoneWords, kinWords } from "../../../text/children.ts";
import { Tick } from "../../../ui/choice.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { ReachFields } from "../../patients/identity/reach-fields.tsx";
import type { ChildFieldsProps } from "./child-draft.ts";
import { useChildWords } from "./use-child-words.ts";

/** Who brings the child up, and where they are found. */
export function FamilyFields({ draft, wrong, onChange }: ChildFieldsProps) {
  const { t, i18n } = useLingui();
  const words = useChildWords(wrong);
  return (
    <>
      <div className="patient-phone">
        {!draft.noMother && (
          <TextField
            name="mother"
            label={t`The mother’s name`}
            maxLength={80}
            autoCapitalize="words"
            autoComplete="off"
            spellCheck={false}
            value={draft.mother}
            wrong={words("mother")}
            onChange={(mother) => onChange({ mother })}
          />
        )}
        <Tick
          words={t`The mother is not known`}
          ticked={draft.noMother}
          onChange={(noMother) => onChange({ noMother })}
        />
      </div>
      <TextField
        name="guardian"
        label={draft.noMother ? t`Who brings the child up?` : t`Father or guardian`}
        optional={!draft.noMother}
        maxLength={80}
        autoCapitalize="words"
        autoComplete="off"
        spellCheck={false}
        value={draft.guardian}
        wrong={words("guardian")}
        onChange={(guardian) => onChange({ guardian })}
      />
      {draft.guardian.trim() !== "" && (
        <SelectField
          name="relation"
          label={t`Who are they to the child?`}
          {...(draft.relation === "" ? { none: t`Choose` } : {})}
          value={draft.relation}
          wrong={words("relation")}
          choices={kin.map((one) => ({ value: one, words: i18n._(kinWords[one]) }))}
          onChange={(relation) => onChange({ relation: relation as typeof draft.relation })}
        />
      )}
      <ReachFields
        draft={draft}
        owners={childPhoneOwners.map((owner) => ({ value: owner, words: i18n._(childPhoneWords[owner]) }))}
        across={2}
        words={words}
        onChange={onChange}
      />
      <TextField
        name="rch"
        label={t`RCH number`}
        hint={t`From the mother-and-child card`}
        optional
        maxLength={40}
        autoComplete="off"
        value={draft.rch}
        onChange={(rch) => onChange({ rch })}
      />
    </>
  );
}
