import type { AnswerOf, InputOf } from "../../../foundation/operation.ts";
import { isRefusal, type Refusal } from "../../../foundation/refusal.ts";
import type { HouseSend, Job } from "../../../server/module.ts";
import type { ChildId } from "../../children/child.ts";
import { keepStandings } from "../operations.ts";

/** Organisations of whose children none was without a row or with one of an older schedule, since this start. */
const whole = new Set<string>();

/**
 * A minute after midnight, and in each minute after it, those whose plan turns today. With nobody there it is one look
 * into an index. After a start also whoever has no row yet, and whoever was planned by a version that is not the newest.
 */
export const keepStandingsByTheClock: Job = {
  name: "coverage.keepStandings",
  at: "* * * * *",
  timeZone: "Asia/Kolkata",
  run: ({ everywhere }) =>
    everywhere(async (send, organisation) => {
      await keepAll(send, "turning");
      if (whole.has(organisation)) return;
      await keepAll(send, "missing");
      await keepAll(send, "other-version");
      whole.add(organisation);
    }),
};

/** Page after page, each a turn of its own. */
export async function keepAll(send: HouseSend, of: InputOf<typeof keepStandings>["of"]): Promise<void> {
  let after: ChildId | null = null;
  do {
    const answer: AnswerOf<typeof keepStandings> | Refusal = await send(
      keepStandings,
      after === null ? { of } : { of, after },
    );
    if (isRefusal(answer)) return;
    after = answer.next;
  } while (after !== null);
}
