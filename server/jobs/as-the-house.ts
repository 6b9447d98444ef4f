import { randomBytes } from "node:crypto";
import { newId } from "../../foundation/id.ts";
import type { HouseSend } from "../module.ts";
import { houseDoor, type Turn } from "../turn.ts";

/**
 * @param name of the work that sends, as it is written into the audit
 * @returns the answer, or the refusal of the operation's own rule
 * @throws when it came to neither, so that the queue tries the whole work again
 */
export function sendAsTheHouse(turn: Turn, name: string, organisation: string | null, clock: () => number): HouseSend {
  return async (operation, input, file) => {
    const outcome = await turn.run({
      operation,
      input,
      by: { is: "house", name, organisation },
      commandId: newId(clock(), randomBytes(10)),
      door: file ? { ...houseDoor, file: async () => file } : houseDoor,
    });
    if (outcome.is === "done") return outcome.answer as never;
    const { refused } = outcome.refusal;
    if (operation.refuses.includes(refused)) return outcome.refusal;
    throw new Error(`${name} could not have ${operation.name} done: ${refused}.`);
  };
}
