import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { CardOfChild } from "../../../../modules/cards/shown.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { QrCode } from "../../../ui/qr-code.tsx";
import { CalledName } from "../../children/called.tsx";
import { useShownDay } from "../../patients/shown-day.ts";
import { printOne } from "../../print-one.ts";
import { type CardsHere, contentNow } from "./cards-here.ts";
import { useCards } from "./use-cards.ts";

interface ShowCodeProps {
  readonly child: CarriedChild;
  readonly card: CardOfChild;
  readonly cards: CardsHere;
  readonly today: CalendarDay;
  readonly onClose: () => void;
}

/** The card as a code: to be printed, or photographed by the family. It says what the phone knows now. */
export function ShowCode({ child, card, cards, today, onClose }: ShowCodeProps) {
  const { t } = useLingui();
  const shownDay = useShownDay();
  const { written } = useCards(child.childId, today);
  const [text, setText] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    let here = true;
    void (async () => {
      const boundTo = { is: "printed", cardNumber: card.number } as const;
      const version = card.written?.version ?? 0;
      const record = await cards.record(contentNow(child, { boundTo, version, before: [] }, today));
      if (!here) return;
      if (record === null) return setText(null);
      const { printedText } = await import("../../../../modules/cards/printed.ts");
      setText(printedText(record));
      void written(card.number, version + 1);
    })();
    return () => {
      here = false;
    };
    // As it was when it was opened: a code must not change before a camera.
  }, []);
  return (
    <Dialog title={t`Card ${card.number}`} onClose={onClose}>
      <div className="card-shown">
        {text && <QrCode words={text} label={t`The vaccines of this child, as a code`} />}
        {text === null && (
          <Notice look="attention">
            <Trans>This phone may not write cards yet. Open it once with network.</Trans>
          </Notice>
        )}
        <p>
          <b>
            <CalledName called={child.called} />
          </b>
          <span>
            <Trans>Born {shownDay(child.born.day)}</Trans>
          </span>
          <span className="card-number">{card.number}</span>
        </p>
        <p className="quiet">
          <Trans>Print it, or let the family take a photo. Whoever has this code can read the vaccines.</Trans>
        </p>
        <div className="dialog-acts">
          <Button onPress={() => printOne("card")}>
            <Trans>Print</Trans>
          </Button>
          <Button look="main" onPress={onClose}>
            <Trans>Done</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
