import { useQuery } from "@tanstack/react-query";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import { findSimilarChildren } from "../../../../modules/children/operations.ts";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import { childFaults, identityOf } from "../identity/child-draft.ts";
import type { Draft } from "./draft.ts";

export type SimilarChildren = AnswerOf<typeof findSimilarChildren>;

/** Asked in the background from the moment child and family are written. */
export function useSimilarChildren(draft: Draft, today: CalendarDay) {
  const { call } = useAtHand();
  const complete = (draft.at === "consent" || draft.at === "similar") && childFaults(draft, today).length === 0;
  const whole = complete ? identityOf(draft, today) : null;
  const identity = whole && {
    name: whole.name,
    sex: whole.sex,
    born: whole.born,
    ofBirth: whole.ofBirth,
    mother: whole.mother,
    phone: whole.phone,
  };
  return useQuery({
    queryKey: [findSimilarChildren.name, identity],
    queryFn: () => (identity ? answerTo(call(findSimilarChildren, { identity })) : { seen: [], elsewhere: 0 }),
    enabled: identity !== null,
    // As long as the same is written, the answer stands: a second look is asked for by name.
    staleTime: Infinity,
  });
}

/** Which were looked at. When another turns up, it is another question. */
export function similarTo({ seen, elsewhere }: SimilarChildren): string {
  return seen.length === 0 && elsewhere === 0
    ? ""
    : [...seen.map(({ childId }) => childId).sort(), elsewhere].join(" ");
}
