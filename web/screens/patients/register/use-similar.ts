import { useQuery } from "@tanstack/react-query";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import { findSimilar } from "../../../../modules/people/operations.ts";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import { contactFields, identityFaults, whoFields } from "../identity/identity-faults.ts";
import { identityOf } from "../identity/identity-draft.ts";
import type { Draft } from "./draft.ts";

export type Similar = AnswerOf<typeof findSimilar>;

const asked: readonly string[] = [...whoFields, ...contactFields];

/** Asked in the background from the moment the first two steps are complete. */
export function useSimilar(draft: Draft, today: CalendarDay) {
  const { call } = useAtHand();
  const complete =
    draft.at !== "who" &&
    draft.at !== "contact" &&
    !identityFaults(draft, today).some((field) => asked.includes(field));
  const whole = complete ? identityOf(draft, today, null) : null;
  const identity = whole && { name: whole.name, sex: whole.sex, born: whole.born, phone: whole.phone };
  return useQuery({
    queryKey: [findSimilar.name, identity],
    queryFn: () => (identity ? answerTo(call(findSimilar, { identity })) : { seen: [], elsewhere: 0 }),
    enabled: identity !== null,
    // As long as the same is written, the answer stands: a second look is asked for by name.
    staleTime: Infinity,
  });
}

/** Who was looked at. When somebody else turns up, it is another question. */
export function similarTo({ seen, elsewhere }: Similar): string {
  return seen.length === 0 && elsewhere === 0
    ? ""
    : [...seen.map(({ patientId }) => patientId).sort(), elsewhere].join(" ");
}
