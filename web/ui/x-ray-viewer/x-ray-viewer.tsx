import "./x-ray-viewer.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useMemo, useState } from "react";
import { Button } from "../button.tsx";
import { Film } from "./film.tsx";
import { Frames } from "./frames.tsx";
import { levelsOf } from "./levels.ts";
import { ToneSliders } from "./tone-sliders.tsx";
import { ToolRow } from "./tool-row.tsx";
import { useSamples } from "./use-samples.ts";
import { useView } from "./use-view.ts";
import { lookupTable, plainTone, windowFor } from "./window.ts";

interface XrayViewerProps {
  /** Heard by a screen reader: "X-ray of 14 Nov 2026, version 2 of 2". */
  readonly label: string;
  readonly picture: {
    readonly width: number;
    readonly height: number;
    readonly frames: number;
    readonly sampleBits: 8 | 16;
    readonly window: { readonly low: number; readonly high: number };
  };
  /** The samples, unpacked. Another function loads again: keep it the same for the same picture. */
  readonly load: (signal: AbortSignal) => Promise<ArrayBuffer>;
  readonly title: ReactNode;
  readonly caption?: ReactNode;
}

/** A film on a light box: nothing is drawn on it, and everything that is done to it can be undone with one button. */
export function XrayViewer({ label, picture, load, title, caption }: XrayViewerProps) {
  const { t } = useLingui();
  const { width, height, frames, sampleBits, window } = picture;
  const { samples, failed, again } = useSamples(load, picture);
  const [frame, setFrame] = useState(0);
  const [dragging, setDragging] = useState<"move" | "contrast">("move");
  const [tone, setTone] = useState(plainTone);
  const [inverted, setInverted] = useState(false);
  const look = useView(picture);

  const shown = Math.min(frame, frames - 1);
  const levels = useMemo(() => {
    const size = width * height;
    return samples ? levelsOf(samples.subarray(shown * size, (shown + 1) * size), { width, height }) : [];
  }, [samples, shown, width, height]);
  const { low, high } = windowFor(window, tone);
  const greys = useMemo(() => lookupTable({ low, high }, sampleBits, inverted), [low, high, sampleBits, inverted]);

  const plain = () => {
    look.reset();
    setTone(plainTone);
    setInverted(false);
  };
  return (
    <div className="xray" data-theme="dark">
      <ToolRow
        title={title}
        dragging={dragging}
        onDragging={setDragging}
        inverted={inverted}
        onInverted={setInverted}
        onZoom={look.zoomInMiddle}
        onFit={plain}
      />
      {dragging === "contrast" && <ToneSliders tone={tone} onTone={setTone} />}
      <div className="xray-stage">
        <Film
          label={label}
          levels={levels}
          greys={greys}
          look={look}
          dragging={dragging}
          onTone={setTone}
          onFit={plain}
          onTurn={frames > 1 ? (by) => setFrame(Math.min(frames - 1, Math.max(0, shown + by))) : null}
        />
        <div className="xray-word" aria-live="polite">
          {!samples && !failed && <p className="xray-loading">{t`The X-ray is loading…`}</p>}
          {failed && (
            <>
              <p>
                <Trans>The X-ray could not be loaded. Look whether there is network.</Trans>
              </p>
              <Button icon="again" onPress={again}>
                <Trans>Try again</Trans>
              </Button>
            </>
          )}
        </div>
      </div>
      {frames > 1 && <Frames frame={shown} frames={frames} onFrame={setFrame} />}
      {caption !== undefined && <div className="xray-caption">{caption}</div>}
    </div>
  );
}
