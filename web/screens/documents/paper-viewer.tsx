import "../../ui/x-ray-viewer/x-ray-viewer.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from "react";
import { Button } from "../../ui/button.tsx";
import { Tool } from "../../ui/x-ray-viewer/tool.tsx";
import { useGestures } from "../../ui/x-ray-viewer/use-gestures.ts";
import { type Look, useView } from "../../ui/x-ray-viewer/use-view.ts";
import type { Size } from "../../ui/x-ray-viewer/view.ts";
import { useBitmap } from "./use-bitmap.ts";

interface PaperViewerProps {
  /** Heard by a screen reader: "Referral letter. Page 1 of 2". */
  readonly label: string;
  readonly size: Size;
  /** The JPEG. Another function loads again: keep it the same for the same page. */
  readonly load: () => Promise<Uint8Array>;
}

const stepOfArrow = 60;
const arrows: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: stepOfArrow, y: 0 },
  ArrowRight: { x: -stepOfArrow, y: 0 },
  ArrowUp: { x: 0, y: stepOfArrow },
  ArrowDown: { x: 0, y: -stepOfArrow },
};
const zooms: Readonly<Record<string, number>> = { "+": 1.25, "=": 1.25, "-": 0.8, _: 0.8 };

/** One page, in its colours: moved and zoomed as an X-ray is, by fingers, wheel, keys or buttons. */
export function PaperViewer({ label, size, load }: PaperViewerProps) {
  const { t } = useLingui();
  const { bitmap, failed, again } = useBitmap(load);
  const look = useView(size);
  const canvas = useRef<HTMLCanvasElement>(null);
  const keysId = useId();
  useFrame(canvas, look);
  usePainting(canvas, bitmap, look, size);
  useGestures(canvas, look, look.pan);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [by, factor] = [arrows[event.key], zooms[event.key]];
    if (by) look.pan(by);
    else if (factor !== undefined) look.zoomInMiddle(factor);
    else if (event.key === "0") look.reset();
    else return;
    event.preventDefault();
  };
  return (
    <div className="xray paper-viewer" data-theme="dark">
      <div className="xray-tools">
        <div className="xray-buttons" role="group" aria-label={t`Zoom`}>
          <Tool drawing="zoomIn" label={t`Zoom in`} onPress={() => look.zoomInMiddle(1.5)} />
          <Tool drawing="zoomOut" label={t`Zoom out`} onPress={() => look.zoomInMiddle(1 / 1.5)} />
          <Tool drawing="fit" label={t`All of the page`} onPress={look.reset} />
        </div>
      </div>
      <div className="xray-stage">
        <canvas
          ref={canvas}
          className="xray-film"
          tabIndex={0}
          role="application"
          aria-label={label}
          aria-describedby={keysId}
          onKeyDown={press}
        />
        <span id={keysId} className="only-heard">
          {t`Arrow keys move the page, plus and minus zoom, 0 shows all of it.`}
        </span>
        <div className="xray-word" aria-live="polite">
          {!bitmap && !failed && <p className="xray-loading">{t`The page is loading…`}</p>}
          {failed && (
            <>
              <p>
                <Trans>The page could not be loaded. Look whether there is network.</Trans>
              </p>
              <Button icon="again" onPress={again}>
                <Trans>Try again</Trans>
              </Button>
            </>
          )}
        </div>
      </div>
    </div>
  );
}

/** Learns how large the canvas is on the page. */
function useFrame(canvas: RefObject<HTMLCanvasElement | null>, { setFrame }: Look): void {
  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return;
    const watch = new ResizeObserver(() => {
      setFrame({ width: sheet.clientWidth, height: sheet.clientHeight, density: window.devicePixelRatio });
    });
    watch.observe(sheet);
    return () => watch.disconnect();
  }, [canvas, setFrame]);
}

function usePainting(
  canvas: RefObject<HTMLCanvasElement | null>,
  bitmap: ImageBitmap | null,
  { view, frame }: Look,
  { width, height }: Size,
): void {
  useEffect(() => {
    // However often it is moved between two pictures of the screen, it is painted once.
    const next = requestAnimationFrame(() => {
      const sheet = canvas.current;
      const context = sheet?.getContext("2d", { alpha: false });
      if (!sheet || !context) return;
      const by = frame.density;
      const room = { width: Math.round(frame.width * by), height: Math.round(frame.height * by) };
      if (sheet.width !== room.width || sheet.height !== room.height) Object.assign(sheet, room);
      context.fillStyle = "black";
      context.fillRect(0, 0, room.width, room.height);
      if (!bitmap) return;
      const scale = view.scale * by;
      context.imageSmoothingQuality = "high";
      context.drawImage(bitmap, view.x * by, view.y * by, width * scale, height * scale);
    });
    return () => cancelAnimationFrame(next);
  }, [canvas, bitmap, view, frame, width, height]);
}
