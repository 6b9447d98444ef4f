import "./verdict.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { verdictReasons } from "../../../modules/video-observation/clip.ts";
import { scriptOf } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { useKeys } from "../diagnosis/decision/use-keys.ts";
import { type Found, nothingChosen, press, type Press } from "./choosing.ts";
import { ClipFacts } from "./clip-facts.tsx";
import { Film, type FilmState } from "./film.tsx";
import { Reasons } from "./reasons.tsx";
import type { WaitingClip } from "./use-clips.ts";
import { VerdictButtons } from "./verdict-buttons.tsx";

interface ClipCaseProps {
  readonly clip: WaitingClip;
  readonly keys: boolean;
  /** The one before was judged, and its act is gone: whoever listens goes on here. */
  readonly leadHere: boolean;
  readonly mayUndo: boolean;
  readonly onUndo: () => void;
  readonly onFound: (found: Found) => void;
  readonly onOpenChart: () => void;
}

/** One clip, large, with what is known of these days beside it and the verdict beneath. */
export function ClipCase({ clip, keys, leadHere, mayUndo, onUndo, onFound, onOpenChart }: ClipCaseProps) {
  const { t, i18n } = useLingui();
  const [film, setFilm] = useState<FilmState>("loading");
  const [choosing, setChoosing] = useState(nothingChosen);
  const [early, setEarly] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (leadHere) heading.current?.focus();
  }, [leadHere]);

  function hear(pressed: Press) {
    const after = press(choosing, pressed);
    // Nobody judges what they have not seen; one that does not play can be asked for again.
    const unseen = film === "loading" || (film === "broken" && after.found?.verdict === "accepted");
    if (after.found && unseen) return setEarly(true);
    setEarly(false);
    setChoosing(after.choosing);
    if (after.found) onFound(after.found);
  }

  useKeys(keys, {
    a: () => hear("accepted"),
    r: () => hear("retake"),
    f: () => hear("flagged"),
    escape: () => hear("nothing"),
    ...(mayUndo ? { u: onUndo } : {}),
    ...Object.fromEntries(verdictReasons.map((reason, at) => [String(at + 1), () => hear({ reason })])),
  });

  const { name, episode } = clip;
  const number = i18n.number(episode.dayNumber);
  const doses = i18n.number(episode.doses);
  const chosen = choosing.reasons.length > 0;
  return (
    <>
      <header className="clip-head">
        <h2 ref={heading} tabIndex={-1}>
          <span lang={scriptOf(name)}>{name}</span>
          <small>
            {episode.doses > 0 ? (
              <Trans>
                day {number} of {doses}
              </Trans>
            ) : (
              <Trans>Day {number}</Trans>
            )}
          </small>
        </h2>
        <Button onPress={onOpenChart}>
          <Trans>Open chart</Trans>
        </Button>
      </header>
      <Film clip={clip} onState={setFilm} />
      <div className="clip-verdict">
        <VerdictButtons wants={choosing.wants} keys={keys} early={film === "loading"} onPress={hear} />
        <p role="status" className="clip-hint">
          {early && film === "loading" && <Trans>Wait until the video is here.</Trans>}
          {early && film === "broken" && <Trans>This video cannot be played. Ask for it again.</Trans>}
          {!early && choosing.wants !== null && <Trans>Why? Choose a reason.</Trans>}
          {!early && chosen && <Trans>Now press Retake or Flag.</Trans>}
        </p>
      </div>
      <Reasons
        title={t`Retake and flag need a reason`}
        asked={choosing.wants !== null}
        chosen={choosing.reasons}
        keys={keys}
        onPress={(reason) => hear({ reason })}
      />
      <ClipFacts clip={clip} />
    </>
  );
}
