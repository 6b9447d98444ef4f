import "./film.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { Unread } from "../diagnosis/unread.tsx";
import { useClipWords } from "./clip-words.ts";
import { useFilm, type WaitingClip } from "./use-clips.ts";

export type FilmState = "loading" | "shown" | "broken";

interface FilmProps {
  readonly clip: WaitingClip;
  readonly onState: (state: FilmState) => void;
}

const fast = 1.5;
/** Who has asked for less motion starts it themselves. */
const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Plays by itself, without sound, at one and a half times its speed. */
export function Film({ clip, onState }: FilmProps) {
  const { t, i18n } = useLingui();
  const film = useFilm(clip);
  const { length, size } = useClipWords();
  const video = useRef<HTMLVideoElement>(null);
  const [speed, setSpeed] = useState(fast);
  const { name, seconds, bytes } = clip;
  const shownSpeed = i18n.number(speed);
  const [sent, kept] = [size(bytes.sent), bytes.kept === null ? null : size(bytes.kept)];

  // An address for bytes in memory, given back with them.
  useEffect(() => {
    const { current } = video;
    if (!film.data || !current) return;
    const address = URL.createObjectURL(film.data);
    current.src = address;
    return () => {
      // Whoever leaves while it loads: the player lets go first, or it complains of a film that is gone.
      current.removeAttribute("src");
      current.load();
      URL.revokeObjectURL(address);
    };
  }, [film.data]);

  function playAt(wanted: number) {
    setSpeed(wanted);
    if (video.current) video.current.playbackRate = wanted;
  }

  return (
    <figure className="film">
      <div className="film-stage">
        {film.data ? (
          <video
            ref={video}
            aria-label={t`Video of ${name}`}
            controls
            muted
            playsInline
            autoPlay={!calm()}
            onLoadedData={() => {
              playAt(speed);
              onState("shown");
            }}
            onError={() => onState("broken")}
          />
        ) : (
          <div className="film-waits">
            <Unread
              waiting={film.isPending ? t`The video is loading` : null}
              error={film.error}
              working={film.isFetching}
              onAgain={() => void film.refetch()}
            />
          </div>
        )}
      </div>
      <figcaption>
        <button type="button" className="film-speed" onClick={() => playAt(speed === fast ? 1 : fast)}>
          <span className="only-heard">{t`Speed:`} </span>
          {shownSpeed}×
        </button>
        <span>{length(seconds)}</span>
        <span>
          {kept === null ? (
            <Trans>{sent} sent</Trans>
          ) : (
            <Trans>
              {sent} sent, {kept} kept
            </Trans>
          )}
        </span>
      </figcaption>
    </figure>
  );
}
