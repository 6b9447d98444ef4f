import type { QueryClient } from "@tanstack/react-query";
import type { Call } from "../../foundation/client.ts";

/** What the house works out after it has answered is there by then: at once as a rule, or after its next look. */
const afterMs = [1_200, 4_000];

/**
 * A call after which the numbers and lists on the screen are asked for anew. They are kept by reactions, a moment after
 * what changed them was answered (decision 44): whoever closes a treatment and opens the programme is quicker than that.
 */
export function followedUp(call: Call, queries: Pick<QueryClient, "invalidateQueries">): Call {
  return async (operation, input, options) => {
    const answered = await call(operation, input, options);
    if (operation.kind === "command" && answered.is === "done") {
      for (const ms of afterMs) {
        setTimeout(() => {
          void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("reports.") });
        }, ms);
      }
    }
    return answered;
  };
}
