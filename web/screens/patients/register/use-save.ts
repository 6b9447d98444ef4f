import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Answered } from "../../../../foundation/client.ts";
import type { Id } from "../../../../foundation/id.ts";
import type { InputOf, Operation } from "../../../../foundation/operation.ts";
import { useAtHand } from "../../at-hand.ts";

type Refused<O extends Operation> = Extract<Answered<O>, { is: "refused" }>;

/** What was sent last, and under which id: the same words go under the same id, and are answered again. */
export interface Sent {
  readonly sent: { readonly commandId: Id; readonly text: string } | null;
}

interface SaveProps<O extends Operation> {
  readonly draft: Sent;
  readonly write: (change: Sent) => void;
  /** What it changes. */
  readonly readAnew: readonly Operation[];
  readonly onSaved: () => void;
  readonly onRefused: (refused: Refused<O>) => void;
}

/** Sends a registration whose draft outlives the page: so does the id under which it went. */
export function useSave<O extends Operation>(operation: O, save: SaveProps<O>) {
  const { draft, write, readAnew, onSaved, onRefused } = save;
  const { call, newId } = useAtHand();
  const queries = useQueryClient();
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused<O> | null>(null);
  return {
    working,
    refused,
    /** @param input null: it is not whole */
    async send(input: InputOf<O> | null) {
      if (input === null || working) return;
      setRefused(null);
      setWorking(true);
      const text = JSON.stringify(input);
      const commandId = draft.sent?.text === text ? draft.sent.commandId : newId();
      write({ sent: { commandId, text } });
      const answered = await call(operation, input as never, { commandId });
      setWorking(false);
      if (answered.is === "refused") {
        setRefused(answered);
        return onRefused(answered);
      }
      for (const { name } of readAnew) void queries.invalidateQueries({ queryKey: [name] });
      onSaved();
    },
  };
}
