import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Answered } from "../../../../foundation/client.ts";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { findChildren, listUncarried, readMeter, registerChild } from "../../../../modules/children/operations.ts";
import { useAtHand } from "../../at-hand.ts";
import { type Draft, inputOf } from "./draft.ts";

export type Refused = Extract<Answered<typeof registerChild>, { is: "refused" }>;

interface SaveProps {
  readonly draft: Draft;
  readonly write: (change: Partial<Draft>) => void;
  readonly onSaved: () => void;
  readonly onRefused: (refused: Refused) => void;
}

export function useSaveChild({ draft, write, onSaved, onRefused }: SaveProps) {
  const { call, newId, language } = useAtHand();
  const queries = useQueryClient();
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  return {
    working,
    refused,
    forgetRefusal: () => setRefused(null),
    async send(today: CalendarDay, looked: boolean) {
      const input = inputOf(draft, today, language, looked);
      if (input === null || working) return;
      setRefused(null);
      setWorking(true);
      // The same words go under the same id: when only the answer was lost, they are answered again.
      const text = JSON.stringify(input);
      const commandId = draft.sent?.text === text ? draft.sent.commandId : newId();
      write({ sent: { commandId, text } });
      const answered = await call(registerChild, input, { commandId });
      setWorking(false);
      if (answered.is === "refused") {
        setRefused(answered);
        return onRefused(answered);
      }
      for (const { name } of [findChildren, readMeter, listUncarried]) {
        void queries.invalidateQueries({ queryKey: [name] });
      }
      onSaved();
    },
  };
}
