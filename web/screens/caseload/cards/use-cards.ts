import { useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { InputOf, Operation } from "../../../../foundation/operation.ts";
import type { CardNamed, endReasons } from "../../../../modules/cards/card.ts";
import { endCard, giveCard, recordWriting } from "../../../../modules/cards/operations.ts";
import type { ChildId } from "../../../../modules/children/child.ts";
import type { Refused } from "../../../text/say-refusal.ts";
import { useAtHand } from "../../at-hand.ts";

type Giving = InputOf<typeof giveCard>;

/** What is recorded of a child's cards; each is on the disk of the phone before it is said to be kept. */
export function useCards(childId: ChildId, today: CalendarDay) {
  const { call, newId } = useAtHand();
  const [refused, setRefused] = useState<Refused | null>(null);

  async function send<O extends Operation>(operation: O, input: InputOf<O>): Promise<boolean> {
    setRefused(null);
    const wrong: Refused = { code: "something-broke", says: "", params: {} };
    const answer = await call(operation, input as never).catch(() => wrong);
    const done = "is" in answer && answer.is === "done";
    if (!done) setRefused(answer as Refused);
    return done;
  }

  return {
    refused,
    give: (card: CardNamed) =>
      send(giveCard, {
        ...{ childId, card, on: today },
        ...{ givingId: newId() as Giving["givingId"], cardId: newId() as Giving["cardId"] },
      }),
    end: (number: string, why: (typeof endReasons)[number]) => send(endCard, { childId, number, why }),
    written: (number: string, version: number) =>
      send(recordWriting, { childId, number, version, on: today, writingId: newId() as never }),
  };
}
