import { useLingui } from "@lingui/react/macro";
import { facilityServices, facilityTypes } from "../../../../modules/places/place.ts";
import { facilityServiceWords, facilityTypeWords, placeKindWords } from "../../../text/places.ts";
import { type Refused, sayRefusal } from "../../../text/say-refusal.ts";
import { Chips } from "../../../ui/chips.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useAtHand } from "../../at-hand.ts";
import type { Draft, DraftField } from "./draft.ts";
import { placeChoices } from "./place-choices.ts";
import type { Place } from "./place-tree.ts";

interface FacilityFieldsProps {
  readonly draft: Draft;
  readonly places: readonly Place[];
  readonly wrong: readonly DraftField[];
  readonly refused: Refused | null;
  readonly onChange: (change: Partial<Draft>) => void;
}

export function FacilityFields({ draft, places, wrong, refused, onChange }: FacilityFieldsProps) {
  const { t, i18n } = useLingui();
  const { language } = useAtHand();
  const named: Record<DraftField, string> = {
    name: t`Write the name, 2 letters or more.`,
    nameHindi: t`Write 2 letters or more, or leave it empty.`,
    type: t`Choose what kind of facility it is.`,
    parentId: t`Choose the district or block in which it lies.`,
  };
  // The server's words where it has refused the field, ours where it was not sent at all.
  const wrongAt = (field: DraftField) =>
    wrong.includes(field)
      ? refused && refused.code !== "not-understood"
        ? sayRefusal(i18n, refused)
        : named[field]
      : null;
  return (
    <>
      <div className="facility-form-pair">
        <TextField
          name="name"
          label={t`Name in English`}
          hint={t`As on the board, like PHC Rampur`}
          lang="en"
          maxLength={80}
          autoCapitalize="words"
          autoComplete="off"
          value={draft.name}
          wrong={wrongAt("name")}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          name="nameHindi"
          label={t`Name in Hindi`}
          hint={t`Like PHC रामपुर`}
          optional
          lang="hi"
          maxLength={80}
          autoComplete="off"
          value={draft.nameHindi}
          wrong={wrongAt("nameHindi")}
          onChange={(nameHindi) => onChange({ nameHindi })}
        />
      </div>
      <div className="facility-form-pair">
        <SelectField
          name="type"
          label={t`Kind`}
          none={t`Choose`}
          value={draft.type}
          wrong={wrongAt("type")}
          choices={facilityTypes.map((type) => ({ value: type, words: i18n._(facilityTypeWords[type]) }))}
          onChange={(type) => onChange({ type })}
        />
        <SelectField
          name="parentId"
          label={t`District or block`}
          none={t`Choose`}
          value={draft.parentId}
          wrong={wrongAt("parentId")}
          choices={placeChoices(places, language, {
            state: (state) => `${state} (${i18n._(placeKindWords.state)})`,
            district: (district) => t`${district}, in no block`,
          })}
          onChange={(parentId) => onChange({ parentId })}
        />
      </div>
      <Chips
        label={t`What it offers`}
        hint={t`What people are sent there for. Choose all that are true.`}
        choices={facilityServices.map((service) => ({ value: service, words: i18n._(facilityServiceWords[service]) }))}
        chosen={draft.services}
        onChange={(services) => onChange({ services })}
      />
    </>
  );
}
