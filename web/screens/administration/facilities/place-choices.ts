import { inLanguage, type Language } from "../../../text/language.ts";
import type { Choice, ChoiceGroup } from "../../../ui/select-field.tsx";
import { byDistrict, type Place } from "./place-tree.ts";

/** A choice of place, each district's blocks under it. `whole` words the district itself. */
export function placeChoices(places: readonly Place[], language: Language, whole: (district: string) => string): readonly (Choice | ChoiceGroup)[] {
  const nameOf = (place: Place) => inLanguage(language, place).first;
  const { above, districts } = byDistrict(places);
  return [
    ...above.map((place) => ({ value: place.placeId, words: nameOf(place) })),
    ...districts.map(({ district, blocks }) => ({
      words: nameOf(district),
      choices: [
        { value: district.placeId, words: whole(nameOf(district)) },
        ...blocks.map((block) => ({ value: block.placeId, words: nameOf(block) })),
      ],
    })),
  ];
}
