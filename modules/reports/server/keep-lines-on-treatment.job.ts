import type { AnswerOf, InputOf } from "../../../foundation/operation.ts";
import { isRefusal, type Refusal } from "../../../foundation/refusal.ts";
import type { HouseSend, Job } from "../../../server/module.ts";
import type { PatientId } from "../../people/patient.ts";
import { keepLines } from "../operations.ts";

/** Days pass by themselves: silence grows, and the thirty days that are counted move on. */
export const keepLinesOnTreatmentNightly: Job = {
  name: "reports.keepLinesOnTreatment",
  at: "10 3 * * *",
  timeZone: "Asia/Kolkata",
  run: ({ everywhere }) => everywhere((send) => keepAll(send, "on-treatment")),
};

/** Page after page, each a turn of its own. */
export async function keepAll(send: HouseSend, of: InputOf<typeof keepLines>["of"]): Promise<void> {
  let after: PatientId | null = null;
  do {
    const answer: AnswerOf<typeof keepLines> | Refusal = await send(keepLines, after === null ? { of } : { of, after });
    if (isRefusal(answer)) return;
    after = answer.next;
  } while (after !== null);
}
