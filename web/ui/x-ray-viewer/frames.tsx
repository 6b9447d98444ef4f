import { useLingui } from "@lingui/react/macro";
import { Tool } from "./tool.tsx";

interface FramesProps {
  readonly frame: number;
  readonly frames: number;
  readonly onFrame: (frame: number) => void;
}

/** Step by step with two buttons, or along a slider: a hundred pictures are not turned one by one. */
export function Frames({ frame, frames, onFrame }: FramesProps) {
  const { t, i18n } = useLingui();
  const number = i18n.number(frame + 1);
  const all = i18n.number(frames);
  const says = t`Picture ${number} of ${all}`;
  return (
    <div className="xray-frames" role="group" aria-label={t`Pictures in this file`}>
      <Tool drawing="earlier" label={t`Picture before`} blocked={frame === 0} onPress={() => onFrame(frame - 1)} />
      <input
        type="range"
        min={1}
        max={frames}
        value={frame + 1}
        aria-label={t`Which picture`}
        aria-valuetext={says}
        onChange={(event) => onFrame(event.target.valueAsNumber - 1)}
      />
      <Tool drawing="later" label={t`Next picture`} blocked={frame + 1 === frames} onPress={() => onFrame(frame + 1)} />
      <span role="status">{says}</span>
    </div>
  );
}
