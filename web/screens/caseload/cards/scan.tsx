import "./cards.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { cardRecordType } from "../../../../modules/cards/slots.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { type CameraFault, openCodeCamera, readCode } from "../../../local/code-camera.ts";
import { chipReaderOf } from "../../../local/nfc.ts";
import { Button } from "../../../ui/button.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { TextField } from "../../../ui/text-field.tsx";
import { PageHead } from "../../patients/page/page-head.tsx";
import type { CardsHere } from "./cards-here.ts";
import { NotBelieved } from "./not-believed.tsx";
import { type CardRead, readChip, readText } from "./reading.ts";
import { Stranger } from "./stranger.tsx";

interface ScanProps {
  readonly cards: CardsHere;
  readonly carried: readonly CarriedChild[];
  readonly today: CalendarDay;
  /** A card of a child on this phone: with what it says, where it was read and believed. */
  readonly onChild: (childId: string, read: CardRead) => void;
  readonly onBack: () => void;
}

/** A child's card before the phone: by its chip, by its code, or by the number that is printed on it. */
export function Scan({ cards, carried, today, onChild, onBack }: ScanProps) {
  const { t } = useLingui();
  const [read, setRead] = useState<CardRead | null>(null);
  usePageTitle(t`Scan a card`, t`Khurak`);
  const reader = () => ({ trust: cards.trust.now(), today, carried });

  function found(card: CardRead) {
    if (card.is === "known" && card.why === null) return onChild(card.childId, card);
    if (card.is === "read") {
      // Of a child who was entered twice the card may name the other record.
      const theirs = carried.find(
        (one) => one.childId === card.content.childId || one.cards.some(({ number }) => number === card.number),
      );
      if (theirs) return onChild(theirs.childId, card);
    }
    setRead(card);
  }

  if (read?.is === "read") {
    return <Stranger read={read} today={today} onAgain={() => setRead(null)} onBack={onBack} />;
  }
  return (
    <div className="scan">
      <PageHead name={null} title={t`Scan a card`} onBack={onBack} />
      {read === null ? (
        <Looking
          onText={(text) => void readText(text, reader()).then(found)}
          onChip={(chip) => void readChip(chip, reader()).then(found)}
        />
      ) : (
        <NotBelieved
          read={read}
          carried={carried}
          onChild={(childId) => onChild(childId, read)}
          onAgain={() => setRead(null)}
        />
      )}
    </div>
  );
}

interface LookingProps {
  readonly onText: (text: string) => void;
  readonly onChip: (chip: Parameters<typeof readChip>[0]) => void;
}

const lookEveryMs = 200;

function Looking({ onText, onChip }: LookingProps) {
  const { t } = useLingui();
  const video = useRef<HTMLVideoElement>(null);
  const [fault, setFault] = useState<CameraFault | null>(null);
  const [number, setNumber] = useState("");
  const hears = useRef({ onText, onChip });
  useEffect(() => {
    hears.current = { onText, onChip };
  });

  useEffect(() => {
    const leaving = new AbortController();
    let close = () => {};
    let timer = 0;
    void (async () => {
      const camera = await openCodeCamera(navigator.mediaDevices);
      if (typeof camera === "string") return setFault(camera);
      close = camera.close;
      const { current } = video;
      if (leaving.signal.aborted || !current) return close();
      current.srcObject = camera.stream;
      const canvas = document.createElement("canvas");
      const look = async () => {
        const text = await readCode(current, canvas);
        if (leaving.signal.aborted) return;
        // Any other code that hangs on the wall is passed over.
        if (text?.startsWith("KC1:")) hears.current.onText(text);
        else timer = window.setTimeout(() => void look(), lookEveryMs);
      };
      void look();
    })();
    // Where chips cannot be read, or were not allowed to be, there is the camera.
    chipReaderOf(window)
      ?.read(cardRecordType, (chip) => chip && hears.current.onChip(chip), leaving.signal)
      .catch(() => {});
    return () => {
      leaving.abort();
      window.clearTimeout(timer);
      close();
    };
  }, []);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (number.trim() !== "") onText(number.trim());
  }

  const hasChips = chipReaderOf(window) !== null;
  return (
    <>
      <p>
        {hasChips ? (
          <Trans>Hold the card to the back of the phone, or its code before the camera.</Trans>
        ) : (
          <Trans>Hold the code of the card before the camera.</Trans>
        )}
      </p>
      <div className="scan-picture">
        {fault === null ? (
          // A picture of what lies before the camera: there is nothing to hear.
          <video ref={video} autoPlay muted playsInline aria-label={t`What the camera sees`} />
        ) : (
          <p>
            {fault === "camera-denied" ? (
              <Trans>The camera is not allowed. Allow it in the settings of the browser, or type the number.</Trans>
            ) : (
              <Trans>The camera cannot be used now. Type the number that is printed on the card.</Trans>
            )}
          </p>
        )}
      </div>
      <form className="scan-number" onSubmit={submit}>
        <TextField
          label={t`Number on the card`}
          name="card-number"
          value={number}
          onChange={setNumber}
          maxLength={40}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit">
          <Trans>Open by the number</Trans>
        </Button>
      </form>
    </>
  );
}
