import "./speaking.css";
import { Trans } from "@lingui/react/macro";
import { type ReactNode, useEffect } from "react";
import type { Spoken } from "../../../local/voice-recorder.ts";
import { Act } from "../parts/act.tsx";
import { Drawing } from "../parts/drawing.tsx";
import { type HearsThem, useSpeaking } from "./use-speaking.ts";

interface SpeakNowProps {
  readonly hears: HearsThem;
  readonly secondsAtMost: number;
  /** To speak now, and who hears it. */
  readonly says: ReactNode;
  /** It was heard. Whoever wants it said again opens this piece anew. */
  readonly onMade: (spoken: Spoken) => void;
}

/** The microphone opens and records at once; one press stops it. */
export function SpeakNow({ hears, secondsAtMost, says, onMade }: SpeakNowProps) {
  const { now, again } = useSpeaking(hears);
  useEffect(() => {
    if (now.is === "made") onMade(now.spoken);
  }, [now, onMade]);
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
      const left = Math.max(0, secondsAtMost - now.seconds);
      return (
        <>
          <div className="phone-middle">
            <span className="speaking-level">
              <Drawing name="microphone" size={72} />
            </span>
            <p className="phone-lead" role="status">
              {says}
            </p>
          </div>
          <Act look="stop" onPress={now.stop}>
            <Trans>Done, stop · {left} s</Trans>
          </Act>
        </>
      );
    }
    case "made":
      return null;
  }
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
