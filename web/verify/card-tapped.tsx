import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { Notice } from "../ui/notice.tsx";
import type { Answer } from "./ask-the-house.ts";
import type { Tapped } from "./tapped-in.ts";

interface CardTappedProps {
  readonly tapped: Tapped;
  readonly ask: (tapped: Tapped) => Promise<Answer>;
}

/** Is the card that somebody held to their phone the one that it says it is? Nothing is said of the child. */
export function CardTapped({ tapped, ask }: CardTappedProps) {
  const [answer, setAnswer] = useState<Answer | "not-asked" | "asking">("not-asked");

  async function press() {
    setAnswer("asking");
    setAnswer(await ask(tapped));
  }

  return (
    <>
      <h1>
        <Trans>Is this card genuine?</Trans>
      </h1>
      <div role="status">
        {answer === "genuine" && (
          <Notice look="done" inLiveRegion>
            <Trans>Yes. This is a genuine vaccination card. Give it to the health worker.</Trans>
          </Notice>
        )}
        {answer === "replayed" && (
          <Notice look="attention" inLiveRegion>
            <Trans>This reading was used before. Hold the card to the phone once more.</Trans>
          </Notice>
        )}
        {answer === "void" && (
          <Notice look="wrong" inLiveRegion>
            <Trans>This card was said to be lost or stolen. Take it to a health worker.</Trans>
          </Notice>
        )}
        {answer === "not-genuine" && (
          <Notice look="wrong" inLiveRegion>
            <Trans>No. This is not one of our cards, or a copy of one.</Trans>
          </Notice>
        )}
        {answer === "no-network" && (
          <Notice look="offline" inLiveRegion>
            <Trans>No network now. Try again where there is one.</Trans>
          </Notice>
        )}
      </div>
      {(answer === "not-asked" || answer === "asking" || answer === "no-network") && (
        <button type="button" className="verify-ask" aria-disabled={answer === "asking"} onClick={() => void press()}>
          <Trans>Check it</Trans>
        </button>
      )}
      <p className="verify-quiet">
        <Trans>Nothing is shown of the child, and nothing of you is kept.</Trans>
      </p>
    </>
  );
}
