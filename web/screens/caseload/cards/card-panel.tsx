import "./cards.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { newPrintedNumber } from "../../../../modules/cards/card.ts";
import type { CardOfChild } from "../../../../modules/cards/shown.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { chipReaderOf } from "../../../local/nfc.ts";
import { cardKindWords } from "../../../text/cards.ts";
import { Button } from "../../../ui/button.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import { useShownDay } from "../../patients/shown-day.ts";
import { useFollowed } from "../../phone/phone-at-hand.ts";
import { type CardsHere, contentNow } from "./cards-here.ts";
import { EndCard } from "./end-card.tsx";
import { ShowCode } from "./show-code.tsx";
import { useCards } from "./use-cards.ts";
import { WriteChip } from "./write-chip.tsx";

interface CardPanelProps {
  readonly child: CarriedChild;
  readonly cards: CardsHere;
  readonly today: CalendarDay;
}

type Open =
  | { readonly is: "code"; readonly number: string; readonly text: string | null }
  | { readonly is: "end"; readonly card: CardOfChild }
  | { readonly is: "chip" };

/** Which card a child has, and what can be done with it. */
export function CardPanel({ child, cards, today }: CardPanelProps) {
  const { t, i18n } = useLingui();
  const { random } = useAtHand();
  const shownDay = useShownDay();
  const [open, setOpen] = useState<Open | null>(null);
  const { refused, give, written } = useCards(child.childId, today);
  useFollowed(cards.trust);
  const mayWrite = cards.mayWrite(today);
  const hasChips = chipReaderOf(window) !== null;
  const chip = child.cards.find(({ kind }) => kind !== "printed");
  const printed = child.cards.find(({ kind }) => kind === "printed");

  async function makePrinted() {
    const number = newPrintedNumber(Uint8Array.from(random(8)));
    if (await give({ kind: "printed", number })) await showCode(number, 0);
  }

  /** @param before the version that was written last; 0: none was */
  async function showCode(number: string, before: number) {
    const boundTo = { is: "printed", cardNumber: number } as const;
    const record = await cards.record(contentNow(child, { boundTo, version: before, before: [] }, today));
    const { printedText } = await import("../../../../modules/cards/printed.ts");
    setOpen({ is: "code", number, text: record && printedText(record) });
    if (record) await written(number, before + 1);
  }

  return (
    <Panel title={t`Card`}>
      {child.cards.length === 0 && (
        <p className="quiet">
          <Trans>No card yet. With a card, every health worker sees the vaccines, also without network.</Trans>
        </p>
      )}
      <ul className="card-rows">
        {child.cards.map((card) => (
          <li key={card.number}>
            <span>
              <b>{i18n._(cardKindWords[card.kind])}</b>
              <span>
                <span className="card-number">{card.number}</span> ·{" "}
                {card.written === null ? (
                  <Trans>nothing written yet</Trans>
                ) : (
                  <Trans>written on {shownDay(card.written.on)}</Trans>
                )}
              </span>
            </span>
            <Button look="bare" onPress={() => setOpen({ is: "end", card })}>
              <Trans>Lost?</Trans>
            </Button>
          </li>
        ))}
      </ul>
      {!mayWrite && (
        <p className="quiet">
          <Trans>This phone may not write cards yet. Open it once with network.</Trans>
        </p>
      )}
      <NotSent refused={refused} />
      <div className="card-acts">
        {mayWrite && hasChips && (
          <Button onPress={() => setOpen({ is: "chip" })}>
            {chip ? <Trans>Write onto the card</Trans> : <Trans>Give a card with a chip</Trans>}
          </Button>
        )}
        {mayWrite && printed && (
          <Button onPress={() => void showCode(printed.number, printed.written?.version ?? 0)}>
            <Trans>Show the code</Trans>
          </Button>
        )}
        {mayWrite && !printed && (
          <Button onPress={() => void makePrinted()}>
            <Trans>Make a card to print or photograph</Trans>
          </Button>
        )}
      </div>
      {open?.is === "code" && (
        <ShowCode child={child} number={open.number} text={open.text} onClose={() => setOpen(null)} />
      )}
      {open?.is === "chip" && (
        <WriteChip child={child} card={chip ?? null} cards={cards} today={today} onClose={() => setOpen(null)} />
      )}
      {open?.is === "end" && (
        <EndCard childId={child.childId} card={open.card} today={today} onClose={() => setOpen(null)} />
      )}
    </Panel>
  );
}
