import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { CardDose } from "../../../../modules/cards/card-dose.ts";
import type { CardOfChild } from "../../../../modules/cards/shown.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { type ChipHeld, chipReaderOf } from "../../../local/nfc.ts";
import { cardFaultWords } from "../../../text/cards.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { NotSent } from "../../not-sent.tsx";
import { type CardsHere, contentNow } from "./cards-here.ts";
import { readChip } from "./reading.ts";
import { useCards } from "./use-cards.ts";

interface WriteChipProps {
  readonly child: CarriedChild;
  /** Null: the chip that is held to the phone becomes theirs. */
  readonly card: CardOfChild | null;
  readonly cards: CardsHere;
  readonly today: CalendarDay;
  readonly onClose: () => void;
}

type Step = "hold" | "writing" | "written" | "other-card" | "anothers" | "pulled-away" | "void" | "no-reader";

/** Held to the phone once, a card is read and written in one go. */
export function WriteChip({ child, card, cards, today, onClose }: WriteChipProps) {
  const { t, i18n } = useLingui();
  const { refused, give, written } = useCards(child.childId, today);
  const [step, setStep] = useState<Step>("hold");
  const busy = useRef(false);

  async function write({ uid, payload }: ChipHeld): Promise<Step | null> {
    if (card !== null && uid !== card.number) return "other-card";
    const { cardRecordType, memoryOf, newMemory, pagesToWrite, payloadOf, readCard } = await import(
      "../../../../modules/cards/slots.ts"
    );
    const trust = cards.trust.now() ?? { issuers: [], revokedSigners: [], voidCards: [] };
    const said = await readChip({ uid, payload }, { trust: cards.trust.now(), today, carried: [child] });
    if (said.is !== "read" && said.why === "void") return "void";
    // Somebody else's card, as far as it can be believed, is not written over.
    if (card === null && said.is === "read" && said.content.childId !== child.childId) return "anothers";
    const before: readonly CardDose[] = said.is === "read" ? said.content.doses : [];
    const version = Math.max(card?.written?.version ?? 0, said.is === "read" ? said.content.version : 0);
    const content = contentNow(child, { boundTo: { is: "chip", uid }, version, before }, today);
    const record = await cards.record(content);
    if (record === null) return "no-reader";
    if (card === null && !(await give({ kind: "chip", number: uid }))) return "hold";
    const memory = (payload && memoryOf(payload)) ?? newMemory();
    const read = readCard(memory, { trust, today, uid });
    for (const { at, bytes } of pagesToWrite(record, read.ok ? read.slot : null)) memory.set(bytes, at);
    const whole = payloadOf(memory);
    if (whole === null) return "pulled-away";
    try {
      await chipReaderOf(window)?.write(cardRecordType, whole);
    } catch {
      return "pulled-away";
    }
    await written(uid, version + 1);
    return "written";
  }

  // The phone listens until the dialog is closed; what it does then is what the page knows then.
  const writes = useRef(write);
  useEffect(() => {
    writes.current = write;
  });
  useEffect(() => {
    const leaving = new AbortController();
    void (async () => {
      const { cardRecordType } = await import("../../../../modules/cards/slots.ts");
      const hear = async (chip: ChipHeld | null) => {
        if (busy.current) return;
        if (chip === null) return setStep("pulled-away");
        busy.current = true;
        setStep("writing");
        setStep((await writes.current(chip)) ?? "hold");
        busy.current = false;
      };
      try {
        await chipReaderOf(window)?.read(cardRecordType, (chip) => void hear(chip), leaving.signal);
      } catch {
        setStep("no-reader");
      }
    })();
    return () => leaving.abort();
  }, []);

  return (
    <Dialog title={card ? t`Write onto the card` : t`Give a card with a chip`} onClose={onClose} small>
      <div className="card-shown" role="status">
        {(step === "hold" || step === "writing") && (
          <p className="card-hold">
            <Icon name="card" size={56} />
            {step === "hold" ? (
              <Trans>Hold the card to the back of the phone, and keep it there.</Trans>
            ) : (
              <Trans>Writing. Do not take the card away.</Trans>
            )}
          </p>
        )}
        {step === "written" && (
          <Notice look="done" inLiveRegion>
            <Trans>Written. The card says all that this phone knows.</Trans>
          </Notice>
        )}
        {step === "pulled-away" && (
          <Notice look="wrong" inLiveRegion>
            <Trans>The card was taken away too early. Nothing is lost: hold it to the phone once more.</Trans>
          </Notice>
        )}
        {step === "other-card" && (
          <Notice look="attention" inLiveRegion>
            <Trans>This is not the card of this child. Say first that theirs is lost, if it is.</Trans>
          </Notice>
        )}
        {step === "anothers" && (
          <Notice look="attention" inLiveRegion>
            <Trans>This card is another child’s. Use a card that nobody has.</Trans>
          </Notice>
        )}
        {step === "void" && (
          <Notice look="wrong" inLiveRegion>
            {i18n._(cardFaultWords.void)}
          </Notice>
        )}
        {step === "no-reader" && (
          <Notice look="wrong" inLiveRegion>
            <Trans>This phone cannot write now. Switch on NFC in its settings, and allow it here.</Trans>
          </Notice>
        )}
      </div>
      <NotSent refused={refused} />
      <div className="dialog-acts">
        <Button look={step === "written" ? "main" : "plain"} onPress={onClose}>
          {step === "written" ? <Trans>Done</Trans> : <Trans>Not now</Trans>}
        </Button>
      </div>
    </Dialog>
  );
}
