import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Unfinished } from "../../../local/clips.ts";
import { Act } from "../parts/act.tsx";
import { usePhone } from "../phone-at-hand.ts";
import { useSays } from "../says.ts";
import { keepClip } from "../record/keep-clip.ts";

interface NotFinishedProps {
  readonly clip: Unfinished;
  /** It was sent or thrown away. */
  readonly onOver: () => void;
}

/** A video whose phone went off, or that nobody has decided on: whoever made it says what becomes of it. */
export function NotFinished({ clip, onOver }: NotFinishedProps) {
  const { t } = useLingui();
  const phone = usePhone();
  const { size, moment } = useSays();
  const [working, setWorking] = useState(false);
  const [whole, at, seconds] = [size(clip.bytes), moment(Date.parse(clip.clock.at)), Math.round(clip.seconds)];

  const doing = (work: () => Promise<void>) => () => {
    setWorking(true);
    void work().finally(() => {
      setWorking(false);
      onOver();
    });
  };
  return (
    <section className="dose-done" aria-label={t`A video that was not sent`}>
      <div className="dose-said">
        <i className="shape shape-attention" aria-hidden="true" />
        <h2>
          <Trans>A video was not sent</Trans>
        </h2>
        <p>
          <Trans>
            It was made on {at}: {seconds} seconds, {whole}.
          </Trans>
        </p>
      </div>
      <div className="dose-load">
        <Act
          look="main"
          drawing="send"
          working={working}
          onPress={doing(async () => keepClip(phone, await phone.clips.finish(clip.clipId)))}
        >
          <Trans>Send this video</Trans>
        </Act>
        <Act drawing="bin" working={working} onPress={doing(() => phone.clips.throwAway(clip.clipId))}>
          <Trans>Throw it away and make a new one</Trans>
        </Act>
      </div>
    </section>
  );
}
