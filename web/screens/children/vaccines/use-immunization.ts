import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import { readImmunization } from "../../../../modules/immunization/operations.ts";
import { type ChildPlan, planOf } from "../../../../modules/immunization/plan-of.ts";
import type { ScheduleCode } from "../../../../modules/schedules/programme.ts";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import type { Child } from "../page/child-shown.ts";

export type Immunization = AnswerOf<typeof readImmunization>;
export type DoseShown = Immunization["doses"][number];

export function useImmunization(childId: Child["childId"]) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [readImmunization.name, childId],
    queryFn: () => answerTo(call(readImmunization, { childId })),
  });
}

export function useImmunizationAgain(childId: string): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: [readImmunization.name, childId] });
}

export const standing = ({ doses }: Immunization) => doses.filter(({ takenBack }) => takenBack === null);

/** Worked out here, by the function that the house and the phones use. */
export function usePlan({ identity }: Child, immunization: Immunization, schedule?: ScheduleCode): ChildPlan {
  return useMemo(
    () =>
      planOf(
        { born: identity.born, sex: identity.sex },
        {
          ...immunization,
          schedule: schedule ?? immunization.schedule,
          doses: standing(immunization),
        },
        immunization.today,
      ),
    [identity, immunization, schedule],
  );
}
