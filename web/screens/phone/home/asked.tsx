import { Trans, useLingui } from "@lingui/react/macro";
import type { Asks } from "../my-days.ts";
import { Act } from "../parts/act.tsx";
import { Word } from "../parts/word.tsx";
import { usePhone } from "../phone-at-hand.ts";
import { DoseButton } from "./dose-button.tsx";
import { DoseDone } from "./dose-done.tsx";
import { retakeWords } from "./retake-words.ts";

/** The one thing of today. */
export function Asked({ asks, tablets }: { readonly asks: Asks; readonly tablets: number | null }) {
  const { go } = usePhone();
  if (asks.is === "awaiting" || asks.is === "known") return <DoseDone asks={asks} />;
  if (asks.is === "film") {
    return (
      <>
        {(asks.again || asks.because.length > 0) && <LastTime again={asks.again} because={asks.because} />}
        <DoseButton tablets={tablets} again={asks.again} onPress={() => go("/f/record")} />
      </>
    );
  }
  if (asks.is === "refused") return <LookAtIt onLook={() => go("/f/waiting")} />;
  return (
    <div className="phone-middle">
      <i className="shape shape-none" aria-hidden="true" />
      <p className="phone-lead">
        {asks.is === "no-video" ? (
          <Trans>You have not agreed to video. Your health worker records your dose with you.</Trans>
        ) : asks.is === "free-day" ? (
          <Trans>No medicine today. Your doctor has said so.</Trans>
        ) : (
          <Trans>Nothing to do just now. Your health worker tells you when it begins.</Trans>
        )}
      </p>
    </div>
  );
}

function LookAtIt({ onLook }: { readonly onLook: () => void }) {
  return (
    <div className="phone-middle">
      <i className="shape shape-attention" aria-hidden="true" />
      <h2>
        <Trans>Today’s video could not be taken</Trans>
      </h2>
      <Act look="main" onPress={onLook}>
        <Trans>See why</Trans>
      </Act>
    </div>
  );
}

/** Why a video did not do, in words that say what to do otherwise. */
function LastTime({ again, because }: { readonly again: boolean; readonly because: readonly string[] }) {
  const { i18n } = useLingui();
  const reasons = because.map(retakeWords).filter((words) => words !== null);
  return (
    <Word look="attention">
      <p>
        <b>{again ? <Trans>Please make today’s video again.</Trans> : <Trans>About your last video:</Trans>}</b>
      </p>
      {reasons.map((words) => (
        <p key={words.id}>{i18n._(words)}</p>
      ))}
      {again && (
        <p>
          <b>
            <Trans>Taken already? Do not take the tablets twice: show the empty packet.</Trans>
          </b>
        </p>
      )}
    </Word>
  );
}
