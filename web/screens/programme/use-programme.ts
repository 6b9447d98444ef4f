import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import type { PatientSet } from "../../../modules/reports/numbers.ts";
import { listPatientsIn, readDashboard } from "../../../modules/reports/operations.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

export type Dashboard = AnswerOf<typeof readDashboard>;
export type FacilityRow = Dashboard["facilities"][number];
export type Doses = FacilityRow["doses"];
export type PatientInSet = AnswerOf<typeof listPatientsIn>["patients"][number];

/** A number and the list behind it are asked for anew when they are opened, so that they do not contradict each other. */
const fresh = { staleTime: 0, refetchInterval: 60_000 } as const;

export function useDashboard() {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [readDashboard.name],
    queryFn: () => answerTo(call(readDashboard, {})),
    ...fresh,
  });
}

export function usePatientsIn(set: PatientSet) {
  const { call } = useAtHand();
  return useInfiniteQuery({
    queryKey: [listPatientsIn.name, { set }],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(listPatientsIn, { set, limit: 50, ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
    ...fresh,
  });
}
