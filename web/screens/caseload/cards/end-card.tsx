import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { endReasons } from "../../../../modules/cards/card.ts";
import type { CardOfChild } from "../../../../modules/cards/shown.ts";
import type { ChildId } from "../../../../modules/children/child.ts";
import { endReasonWords } from "../../../text/cards.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { NotSent } from "../../not-sent.tsx";
import { useCards } from "./use-cards.ts";

interface EndCardProps {
  readonly childId: ChildId;
  readonly card: CardOfChild;
  readonly today: CalendarDay;
  readonly onClose: () => void;
}

/** What became of a card; the child is given another one after that. */
export function EndCard({ childId, card, today, onClose }: EndCardProps) {
  const { t, i18n } = useLingui();
  const { refused, end } = useCards(childId, today);
  const [why, setWhy] = useState<(typeof endReasons)[number] | "">("");
  const [asked, setAsked] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (why === "") return leadTo("card-ended");
    if (await end(card.number, why)) onClose();
  }

  return (
    <Dialog title={t`Card ${card.number}`} onClose={onClose} small>
      <form className="vaccine-form" noValidate onSubmit={(event) => void submit(event)}>
        <OneOf
          name="card-ended"
          question={t`What became of the card?`}
          hint={t`A lost, stolen or damaged card counts no more. No vaccine is lost: all of them stand here.`}
          wrong={asked && why === "" ? t`Choose what became of it.` : null}
          answers={endReasons.map((one) => ({ value: one, words: i18n._(endReasonWords[one]) }))}
          chosen={why}
          onChange={setWhy}
        />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="stop">
            <Trans>The card counts no more</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
