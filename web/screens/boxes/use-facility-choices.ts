import { useQuery } from "@tanstack/react-query";
import { listFacilities } from "../../../modules/places/operations.ts";
import { inLanguage } from "../../text/language.ts";
import type { Choice } from "../../ui/select-field.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

/** More than one area with a stock of its own has. */
const most = 100;

/** The facilities of the areas that somebody answers for, by name. */
export function useFacilityChoices(): readonly Choice[] {
  const { call, actor, language } = useAtHand();
  const roles: readonly string[] = ["super-admin", "admin", "supervisor"];
  const areas = actor.assignments.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
  const under = areas.includes(null) ? [null] : areas;
  const read = useQuery({
    queryKey: [listFacilities.name, "choices", under],
    queryFn: async () => {
      const asked = under.map((place) =>
        answerTo(call(listFacilities, { limit: most, ...(place === null ? {} : { under: place }) })),
      );
      return (await Promise.all(asked)).flatMap(({ facilities }) => facilities);
    },
    staleTime: 5 * 60_000,
  });
  const once = new Map((read.data ?? []).map((one) => [one.placeId, one]));
  return [...once.values()].map((one) => ({ value: one.placeId, words: inLanguage(language, one).first }));
}
