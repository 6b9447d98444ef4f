import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { readDashboard } from "../../../modules/reports/operations.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

export type Dashboard = AnswerOf<typeof readDashboard>;
export type FacilityRow = Dashboard["facilities"][number];
export type Doses = FacilityRow["doses"];

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
