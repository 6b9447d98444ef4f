import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal, type Refusal } from "../../../foundation/refusal.ts";
import type { Job } from "../../../server/module.ts";
import type { PatientId } from "../../people/patient.ts";
import { workOutDue } from "../operations.ts";

/** Days pass by themselves: a drug ends as it was prescribed, and what was missed is overtaken by what comes next. */
export const workOutDueNightly: Job = {
  name: "monitoring.workOutDue",
  at: "20 4 * * *",
  timeZone: "Asia/Kolkata",
  async run({ everywhere }) {
    await everywhere(async (send) => {
      let after: PatientId | null = null;
      do {
        const answer: AnswerOf<typeof workOutDue> | Refusal = await send(workOutDue, after === null ? {} : { after });
        if (isRefusal(answer)) return;
        after = answer.next;
      } while (after !== null);
    });
  },
};
