import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal, type Refusal } from "../../../foundation/refusal.ts";
import type { Job } from "../../../server/module.ts";
import { raiseLate } from "../operations.ts";
import type { SendingId } from "../sending.ts";

/** Days pass by themselves: what nobody answers becomes late in the night. */
export const raiseLateNightly: Job = {
  name: "transfers.raiseLate",
  at: "40 4 * * *",
  timeZone: "Asia/Kolkata",
  async run({ everywhere }) {
    await everywhere(async (send) => {
      let after: SendingId | null = null;
      do {
        const answer: AnswerOf<typeof raiseLate> | Refusal = await send(raiseLate, after === null ? {} : { after });
        if (isRefusal(answer)) return;
        after = answer.next;
      } while (after !== null);
    });
  },
};
