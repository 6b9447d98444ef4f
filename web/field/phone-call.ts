import { stranger } from "../../foundation/actor.ts";
import type { Call } from "../../foundation/client.ts";
import type { PhoneSession } from "./phone-session.ts";

/** Asks with the phone's token, which it opens first; one that the house does not take any more is opened anew, once. */
export function phoneCallOf(send: Call, session: Pick<PhoneSession, "open">): Call {
  return async (operation, input, options = {}) => {
    if (operation.allow.some((rule) => rule.couldPass(stranger))) return safely(() => send(operation, input, options));
    const first = await session.open();
    if (first.is === "refused") return { ...first, code: first.code as "no-network" };
    const answered = await safely(() => send(operation, input, options));
    if (answered.is === "done" || answered.code !== "not-signed-in") return answered;
    const second = await session.open(first.token);
    return second.is === "refused" ? answered : safely(() => send(operation, input, options));
  };
}

/** An answer that this release cannot read, of a house that is newer: as if something broke there. */
async function safely<Answer>(send: () => Promise<Answer>): Promise<Answer | Broken> {
  return send().catch((): Broken => ({ is: "refused", code: "something-broke", says: "", params: {}, issues: [] }));
}

interface Broken {
  readonly is: "refused";
  readonly code: "something-broke";
  readonly says: "";
  readonly params: Record<string, never>;
  readonly issues: [];
}
