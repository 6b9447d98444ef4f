import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal, type Refusal } from "../../../foundation/refusal.ts";
import type { HouseSend, Job } from "../../../server/module.ts";
import { listToLookOver, lookOver } from "../operations.ts";

/** Days pass without anybody doing anything: gaps grow, windows open. Looked at before the day's work begins. */
export const lookOverTreatmentsNightly: Job = {
  name: "treatment.lookOverTreatments",
  at: "30 5 * * *",
  timeZone: "Asia/Kolkata",
  run: ({ everywhere }) => everywhere(lookOverAll),
};

/** @throws at the end, where it failed for somebody: the others are looked at all the same */
export async function lookOverAll(send: HouseSend): Promise<void> {
  const failed: unknown[] = [];
  let after: { after: string } | Record<string, never> = {};
  for (;;) {
    const page: AnswerOf<typeof listToLookOver> | Refusal = await send(listToLookOver, after);
    if (isRefusal(page)) break;
    for (const patientId of page.patientIds) {
      try {
        await send(lookOver, { patientId });
      } catch (error) {
        failed.push(error);
      }
    }
    if (page.next === null) break;
    after = { after: page.next };
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} treatments could not be looked over.`);
}
