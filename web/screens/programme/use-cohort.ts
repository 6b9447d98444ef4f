import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import type { CascadeReason, CascadeStep } from "../../../modules/reports/cascade.ts";
import { listInCascade, readCascade, readSurvival } from "../../../modules/reports/operations.ts";
import type { Awaited } from "../../../modules/reports/survival.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { daysOf, type Period, periodFrom } from "./period.ts";

export type Cascade = AnswerOf<typeof readCascade>;
export type Survival = AnswerOf<typeof readSurvival>;
export type PersonInCascade = AnswerOf<typeof listInCascade>["patients"][number];

/** Whose cohort the address asks for. */
export interface AskedCohort {
  readonly period: Period;
  /** Null: all of my area. */
  readonly placeId: string | null;
}

export const cohortFrom = (asked: URLSearchParams): AskedCohort => ({
  period: periodFrom(asked.get("period")),
  placeId: asked.get("place"),
});

/** As it stands in an address, with what else stands there; what goes without saying is left out. */
export function withCohort(asked: URLSearchParams, { period, placeId }: AskedCohort): string {
  const said = new URLSearchParams(asked);
  said.delete("period");
  said.delete("place");
  if (period !== "year") said.set("period", period);
  if (placeId !== null) said.set("place", placeId);
  return said.size === 0 ? "" : `?${said}`;
}

/** A number and the list behind it are asked for anew when they are opened, so that they do not contradict each other. */
const fresh = { staleTime: 0, placeholderData: keepPreviousData } as const;

function inputOf({ period, placeId }: AskedCohort, today: CalendarDay) {
  return { ...daysOf(period, today), ...(placeId === null ? {} : { placeId: placeId as never }) };
}

export function useCascade(cohort: AskedCohort, today: CalendarDay) {
  const { call } = useAtHand();
  const input = inputOf(cohort, today);
  return useQuery({
    queryKey: [readCascade.name, input],
    queryFn: () => answerTo(call(readCascade, input)),
    ...fresh,
  });
}

export function useSurvival(what: Awaited, cohort: AskedCohort, today: CalendarDay) {
  const { call } = useAtHand();
  const input = { what, ...inputOf(cohort, today) };
  return useQuery({
    queryKey: [readSurvival.name, input],
    queryFn: () => answerTo(call(readSurvival, input)),
    ...fresh,
  });
}

export function usePeopleInCascade(
  place: { readonly step: CascadeStep; readonly because: CascadeReason | null },
  cohort: AskedCohort,
  today: CalendarDay,
) {
  const { call } = useAtHand();
  const { step, because } = place;
  const input = { step, ...(because === null ? {} : { because }), ...inputOf(cohort, today), limit: 50 };
  return useInfiniteQuery({
    queryKey: [listInCascade.name, input],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(listInCascade, { ...input, ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
}
