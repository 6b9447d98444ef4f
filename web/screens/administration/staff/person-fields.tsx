import { useLingui } from "@lingui/react/macro";
import { roles } from "../../../../foundation/actor.ts";
import { partsOf } from "../../../../modules/access/sign-in-name.ts";
import { roleWords } from "../../../text/roles.ts";
import { OneOf } from "../../../ui/choice.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useAtHand } from "../../at-hand.ts";
import { areaChoices, type Areas, rolesToGive } from "./areas.ts";
import { type PersonDraft, type PersonField, signInNameOf } from "./person-draft.ts";
import { SignInNameField } from "./sign-in-name-field.tsx";

interface PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly areas: Areas;
  readonly wrongAt: (field: PersonField) => string | null;
  readonly onChange: (change: Partial<PersonDraft>) => void;
}

export function PersonFields({ draft, areas, wrongAt, onChange }: PersonFieldsProps) {
  const { t, i18n } = useLingui();
  const { actor, language, me } = useAtHand();
  const given = rolesToGive(actor.assignments, roles);
  return (
    <>
      <TextField
        name="name"
        label={t`Name`}
        hint={t`As colleagues say it, in English or Hindi`}
        value={draft.name}
        wrong={wrongAt("name")}
        maxLength={80}
        autoComplete="off"
        autoCapitalize="words"
        onChange={(name) => onChange({ name })}
      />
      <OneOf
        name="role"
        across={2}
        question={t`Role`}
        wrong={wrongAt("role")}
        answers={given.map((value) => ({ value, words: i18n._(roleWords[value]) }))}
        chosen={draft.role}
        onChange={(role) => onChange({ role, area: "" })}
      />
      {draft.role !== "" && (
        <SelectField
          name="area"
          label={t`Area`}
          hint={
            draft.role === "worker" || draft.role === "lab"
              ? t`Their facility. They look after people there and nowhere else.`
              : draft.role === "finder"
                ? t`Their health centre, or all of an area. They tell its workers of children whom they found. They sign in on their own phone at /w/, and see no record and no list of children: only what they told themselves, and where they are asked to call.`
                : t`They may act in this area and all that lies in it.`
          }
          none={t`Choose`}
          value={draft.area}
          wrong={wrongAt("area")}
          choices={areaChoices(areas, actor.assignments, draft.role, language, {
            everywhere: t`The whole organisation`,
            allOf: (place) => t`All of ${place}`,
          })}
          onChange={(area) => onChange({ area })}
        />
      )}
      <SignInNameField
        value={signInNameOf(draft)}
        handle={partsOf(me.signInName).handle}
        wrong={wrongAt("signInName")}
        onChange={(signInName) => onChange({ signInName })}
      />
    </>
  );
}
