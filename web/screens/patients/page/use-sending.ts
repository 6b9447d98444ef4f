import { useState } from "react";
import type { Answered } from "../../../../foundation/client.ts";
import type { InputOf, Operation } from "../../../../foundation/operation.ts";
import type { Id } from "../../../../foundation/id.ts";
import { useAtHand } from "../../at-hand.ts";

type Refused<O extends Operation> = Extract<Answered<O>, { is: "refused" }>;

/** One command from a form: on its way, refused, or done. The same words go under the same id. */
export function useSending<O extends Operation>(operation: O, onDone: () => void) {
  const { call, newId } = useAtHand();
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused<O> | null>(null);
  const [sent, setSent] = useState<{ readonly text: string; readonly commandId: Id } | null>(null);
  return {
    working,
    refused,
    async send(input: InputOf<O>) {
      if (working) return;
      const text = JSON.stringify(input);
      const commandId = sent?.text === text ? sent.commandId : newId();
      setSent({ text, commandId });
      setRefused(null);
      setWorking(true);
      const answered = await call(operation, input as never, { commandId });
      setWorking(false);
      if (answered.is === "refused") setRefused(answered);
      else onDone();
    },
  };
}
