import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import type { Spoken } from "../../../local/voice-recorder.ts";

/** What was said is nowhere written: who spoke it hears whether it is good. */
export function HearAgain({ spoken }: { readonly spoken: Pick<Spoken, "bytes" | "type"> }) {
  const { t } = useLingui();
  const player = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([spoken.bytes], { type: spoken.type }));
    if (player.current) player.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [spoken]);
  return (
    <div className="phone-middle">
      <audio ref={player} controls aria-label={t`What you said`} />
    </div>
  );
}
