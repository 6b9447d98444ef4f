import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { voiceSecondsAtMost } from "../../../../modules/symptoms/voice.ts";
import type { Spoken } from "../../../local/voice-recorder.ts";
import { Act } from "../parts/act.tsx";
import { Drawing } from "../parts/drawing.tsx";
import { usePhone } from "../phone-at-hand.ts";
import { keepReport } from "./keep-report.ts";
import { NoRoom } from "./no-room.tsx";
import { useSpeaking } from "./use-speaking.ts";

/** The microphone opens and records at once: one press stops it, one more sends. */
export function Speak({ onKept }: { readonly onKept: () => void }) {
  const { now, again } = useSpeaking(usePhone());
  switch (now.is) {
    case "opening":
      return (
        <div className="phone-middle" role="status">
          <p className="phone-lead">
            <Trans>The microphone is opening …</Trans>
          </p>
        </div>
      );
    case "refused":
    case "nothing":
      return <NotHeard denied={now.is === "refused" && now.code === "microphone-denied"} onAgain={again} />;
    case "speaking": {
      const left = Math.max(0, voiceSecondsAtMost - now.seconds);
      return (
        <>
          <div className="phone-middle">
            <span className="feel-level">
              <Drawing name="microphone" size={72} />
            </span>
            <p className="phone-lead" role="status">
              <Trans>Speak now. Your health worker hears it.</Trans>
            </p>
          </div>
          <Act look="stop" onPress={now.stop}>
            <Trans>Done, stop · {left} s</Trans>
          </Act>
        </>
      );
    }
    case "made":
      return <Made spoken={now.spoken} onAgain={again} onKept={onKept} />;
  }
}

interface MadeProps {
  readonly spoken: Spoken;
  readonly onAgain: () => void;
  readonly onKept: () => void;
}

function Made({ spoken, onAgain, onKept }: MadeProps) {
  const { t } = useLingui();
  const phone = usePhone();
  const player = useRef<HTMLAudioElement>(null);
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([spoken.bytes], { type: spoken.type }));
    if (player.current) player.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [spoken]);

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
      <div className="phone-middle">
        {/* What was said is nowhere written: who spoke it hears whether it is good. */}
        <audio ref={player} controls aria-label={t`What you said`} />
      </div>
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

function NotHeard({ denied, onAgain }: { readonly denied: boolean; readonly onAgain: () => void }) {
  return (
    <div className="phone-middle">
      <i className="shape shape-attention" aria-hidden="true" />
      <p className="phone-lead" role="alert">
        {denied ? (
          <Trans>
            The microphone may not be used. Press the lock or the dots at the top, then Permissions, then Microphone,
            then Allow.
          </Trans>
        ) : (
          <Trans>Nothing was heard. Close other apps that use the microphone, then try again.</Trans>
        )}
      </p>
      <Act look="main" drawing="again" onPress={onAgain}>
        <Trans>Try again</Trans>
      </Act>
    </div>
  );
}
