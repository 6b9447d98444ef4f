import { useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from "react";
import type { Level } from "./levels.ts";
import { paint } from "./paint.ts";
import { useGestures } from "./use-gestures.ts";
import type { Look } from "./use-view.ts";
import { type Tone, toned } from "./window.ts";

interface FilmProps {
  readonly label: string;
  readonly levels: readonly Level[];
  readonly greys: Uint32Array;
  readonly look: Look;
  readonly dragging: "move" | "contrast";
  readonly onTone: (change: (before: Tone) => Tone) => void;
  readonly onFit: () => void;
  /** To a picture before or after; null where there is one only. */
  readonly onTurn: ((by: number) => void) | null;
}

const stepOfArrow = 60;
const arrows: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: stepOfArrow, y: 0 },
  ArrowRight: { x: -stepOfArrow, y: 0 },
  ArrowUp: { x: 0, y: stepOfArrow },
  ArrowDown: { x: 0, y: -stepOfArrow },
};
const turns: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };
const zooms: Readonly<Record<string, number>> = { "+": 1.25, "=": 1.25, "-": 0.8, _: 0.8 };

export function Film({ label, levels, greys, look, dragging, onTone, onFit, onTurn }: FilmProps) {
  const { t } = useLingui();
  const keysId = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  useFrame(canvas, look);
  usePainting(canvas, levels, greys, look);
  useGestures(canvas, look, (by) => {
    if (dragging === "move") look.pan(by);
    // As on every workstation: across for contrast, up for brightness.
    else onTone((tone) => toned(tone, { contrast: by.x / 3, brightness: -by.y / 3 }));
  });

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [by, factor, turn] = [arrows[event.key], zooms[event.key], turns[event.key]];
    if (by) look.pan(by);
    else if (turn !== undefined && onTurn) onTurn(turn);
    else if (factor !== undefined) look.zoomInMiddle(factor);
    else if (event.key === "0") onFit();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <canvas
        ref={canvas}
        className="xray-film"
        data-dragging={dragging}
        tabIndex={0}
        role="application"
        aria-label={label}
        aria-describedby={keysId}
        onKeyDown={press}
      />
      <span id={keysId} className="only-heard">
        {t`Arrow keys move the X-ray, plus and minus zoom, 0 shows all of it.`}
        {onTurn && <> {t`Page up and page down turn to the other pictures.`}</>}
      </span>
    </>
  );
}

/** Learns how large the canvas is on the page. */
function useFrame(canvas: RefObject<HTMLCanvasElement | null>, { setFrame }: Look): void {
  useEffect(() => {
    const film = canvas.current;
    if (!film) return;
    const watch = new ResizeObserver(() => {
      setFrame({ width: film.clientWidth, height: film.clientHeight, density: window.devicePixelRatio });
    });
    watch.observe(film);
    return () => watch.disconnect();
  }, [canvas, setFrame]);
}

function usePainting(
  canvas: RefObject<HTMLCanvasElement | null>,
  levels: readonly Level[],
  greys: Uint32Array,
  { view, frame }: Look,
): void {
  const scratch = useRef<HTMLCanvasElement | null>(null);
  useEffect(() => {
    // However often it is moved between two pictures of the screen, it is painted once.
    const next = requestAnimationFrame(() => {
      const film = canvas.current;
      if (!film) return;
      const [width, height] = [Math.round(frame.width * frame.density), Math.round(frame.height * frame.density)];
      if (film.width !== width || film.height !== height) Object.assign(film, { width, height });
      scratch.current ??= document.createElement("canvas");
      paint(film, scratch.current, { levels, view, density: frame.density, greys });
    });
    return () => cancelAnimationFrame(next);
  });
}
