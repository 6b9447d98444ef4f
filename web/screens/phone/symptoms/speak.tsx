import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { voiceSecondsAtMost } from "../../../../modules/symptoms/voice.ts";
import type { Spoken } from "../../../local/voice-recorder.ts";
import { Act } from "../parts/act.tsx";
import { usePhone } from "../phone-at-hand.ts";
import { HearAgain } from "../speaking/hear-again.tsx";
import { SpeakNow } from "../speaking/speak-now.tsx";
import { keepReport } from "./keep-report.ts";
import { NoRoom } from "./no-room.tsx";

/** The microphone opens and records at once: one press stops it, one more sends. */
export function Speak({ onKept }: { readonly onKept: () => void }) {
  const phone = usePhone();
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  if (spoken !== null) return <Made spoken={spoken} onAgain={() => setSpoken(null)} onKept={onKept} />;
  return (
    <SpeakNow
      hears={phone}
      secondsAtMost={voiceSecondsAtMost}
      says={<Trans>Speak now. Your health worker hears it.</Trans>}
      onMade={setSpoken}
    />
  );
}

interface MadeProps {
  readonly spoken: Spoken;
  readonly onAgain: () => void;
  readonly onKept: () => void;
}

function Made({ spoken, onAgain, onKept }: MadeProps) {
  const phone = usePhone();
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);

  async function send() {
    setWorking(true);
    setFailed(false);
    try {
      await keepReport(phone, [], spoken);
      onKept();
    } catch {
      setFailed(true);
      setWorking(false);
    }
  }
  return (
    <>
      <HearAgain spoken={spoken} />
      {failed && <NoRoom />}
      <div className="phone-acts">
        <Act look="main" drawing="send" working={working} onPress={() => void send()}>
          <Trans>Send what I said</Trans>
        </Act>
        <Act drawing="again" working={working} onPress={onAgain}>
          <Trans>Say it again</Trans>
        </Act>
      </div>
    </>
  );
}
