import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { daysIn } from "../../../modules/reports/adherence-report.ts";
import { readAdherence } from "../../../modules/reports/operations.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import type { Asked } from "./asked.ts";

export type Report = AnswerOf<typeof readAdherence>;
export type PlaceFigures = Report["places"][number];
export type PatientFigures = Report["patients"][number];
export type SpanFigures = Report["spans"][number];

export const inputOf = ({ from, to, placeId, phase, regimen }: Asked) => ({
  from,
  to,
  ...(phase === null ? {} : { phase }),
  ...(regimen === null ? {} : { regimen }),
  ...(placeId === null ? {} : { placeId: placeId as never }),
});

/** Above two quarters a week is too narrow a bar. */
const weeksUpTo = 190;

export function useFigures(asked: Asked) {
  const { call } = useAtHand();
  const by = asked.by === "patient" ? "total" : asked.by;
  return useQuery({
    queryKey: [readAdherence.name, inputOf(asked), by],
    queryFn: () => answerTo(call(readAdherence, { ...inputOf(asked), by })),
  });
}

export const trendBy = (asked: Asked) => (daysIn(asked) > weeksUpTo ? "month" : "week");

export function useTrend(asked: Asked) {
  const { call } = useAtHand();
  const by = trendBy(asked);
  return useQuery({
    queryKey: [readAdherence.name, inputOf(asked), by],
    queryFn: () => answerTo(call(readAdherence, { ...inputOf(asked), by })),
  });
}

export function usePatients(asked: Asked) {
  const { call } = useAtHand();
  return useInfiniteQuery({
    queryKey: [readAdherence.name, inputOf(asked), "patient"],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(
        call(readAdherence, {
          ...inputOf(asked),
          by: "patient",
          limit: 50,
          ...(pageParam === "" ? {} : { after: pageParam }),
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
}
