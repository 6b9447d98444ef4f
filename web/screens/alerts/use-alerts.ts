import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { listAlerts, readAlerts } from "../../../modules/alerts/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

export type Alert = AnswerOf<typeof listAlerts>["alerts"][number];

/** Where one of them is opened, after "/needs-you/": apart from the patients who wait for a decision. */
export const placeOf = ({ alertId }: Pick<Alert, "alertId">) => `alert-${alertId}`;

/** What waits for this doctor. Asked again each minute: a value past its limit does not wait for a press. */
export function useAlerts(mayAsk = true) {
  const { call } = useAtHand();
  return useInfiniteQuery({
    queryKey: [listAlerts.name],
    enabled: mayAsk,
    initialPageParam: "",
    queryFn: ({ pageParam }) => answerTo(call(listAlerts, pageParam === "" ? {} : { after: pageParam })),
    getNextPageParam: ({ next }) => next,
    refetchInterval: 60_000,
  });
}

export function useAlertsOf(patientId: PatientId) {
  const { call, actor } = useAtHand();
  return useQuery({
    queryKey: [readAlerts.name, patientId],
    enabled: readAlerts.allow.some((rule) => rule.couldPass(actor)),
    queryFn: () => answerTo(call(readAlerts, { patientId })),
    refetchInterval: 60_000,
  });
}
