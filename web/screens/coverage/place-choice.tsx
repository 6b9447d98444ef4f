import { useLingui } from "@lingui/react/macro";
import { inLanguage } from "../../text/language.ts";
import { FilterSelect } from "../../ui/select-field.tsx";
import { useAtHand } from "../at-hand.ts";
import { usePlacesWithin } from "../lists/use-places-within.ts";

interface PlaceChoiceProps {
  readonly placeId: string | null;
  readonly onChange: (placeId: string | null) => void;
}

/** A district, a block or a facility of those whom this person answers for. */
export function PlaceChoice({ placeId, onChange }: PlaceChoiceProps) {
  const { t } = useLingui();
  const { language } = useAtHand();
  const { areas, facilities } = usePlacesWithin(null, ["admin", "doctor", "supervisor"]);
  const groups = [
    {
      words: t`Areas`,
      choices: areas.map((area) => ({ value: area.placeId as string, words: inLanguage(language, area).first })),
    },
    { words: t`Facilities`, choices: facilities },
  ].filter(({ choices }) => choices.length > 0);
  return (
    <FilterSelect
      label={t`Place`}
      none={t`All places`}
      value={placeId ?? ""}
      choices={groups}
      onChange={(chosen) => onChange(chosen === "" ? null : chosen)}
    />
  );
}
