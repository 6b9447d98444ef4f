import { stranger } from "../../foundation/actor.ts";
import type { Answered, Call, CallOptions } from "../../foundation/client.ts";
import type { Operation } from "../../foundation/operation.ts";

export interface CallPorts {
  /** Sends once: `clientOf` of the foundation. */
  readonly send: Call;
  turn(): Promise<boolean>;
  newId(): string;
}

/**
 * A call that may be pressed again.
 *
 * When a command got no answer, nobody knows whether it was done. The same command with the same
 * input then goes out under the same id, so the server does it once however often it is pressed.
 */
export function callOf({ send, turn, newId }: CallPorts): Call {
  const fateUnknown = new Map<string, string>();
  return async (operation, input, options = {}) => {
    const once = operation.repeat === "once";
    const what = `${operation.name} ${JSON.stringify(input)}`;
    const commandId = options.commandId ?? fateUnknown.get(what) ?? newId();
    if (once) fateUnknown.set(what, commandId);
    const sending = () => answerOf(send, operation, input, { ...options, commandId });
    let answered = await sending();
    if (wantsToken(operation) && answered.is === "refused" && answered.code === "not-signed-in" && (await turn())) {
      answered = await sending();
    }
    if (!mayHaveBeenDone(answered)) fateUnknown.delete(what);
    return answered;
  };
}

function wantsToken(operation: Operation): boolean {
  return !operation.allow.some((rule) => rule.couldPass(stranger));
}

function mayHaveBeenDone(answered: Answered<Operation>): boolean {
  if (answered.is === "done") return false;
  return answered.code === "no-network" || answered.code === "busy" || answered.code === "something-broke";
}

async function answerOf<O extends Operation>(
  send: Call,
  operation: O,
  input: Parameters<typeof send<O>>[1],
  options: CallOptions,
): Promise<Answered<O>> {
  try {
    return await send(operation, input, options);
  } catch {
    // The answer is of another release than this page.
    return { is: "refused", code: "something-broke", says: "", params: { id: operation.name }, issues: [] };
  }
}
