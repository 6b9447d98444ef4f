import { inLanguage, type Language } from "../../../text/language.ts";
import type { Choice, ChoiceGroup } from "../../../ui/select-field.tsx";
import { byDistrict, type Place } from "./place-tree.ts";

interface PlaceWords {
  readonly state: (state: string) => string;
  /** The district itself, beside its blocks. */
  readonly district: (district: string) => string;
}

/** A choice of place, each district's blocks under it. */
export function placeChoices(
  places: readonly Place[],
  language: Language,
  say: PlaceWords,
): readonly (Choice | ChoiceGroup)[] {
  const nameOf = (place: Place) => inLanguage(language, place).first;
  const { above, districts } = byDistrict(places);
  return [
    ...above.map((place) => ({ value: place.placeId, words: say.state(nameOf(place)) })),
    ...districts.map(({ district, blocks }) => ({
      words: nameOf(district),
      choices: [
        { value: district.placeId, words: say.district(nameOf(district)) },
        ...blocks.map((block) => ({ value: block.placeId, words: nameOf(block) })),
      ],
    })),
  ];
}
