import { Trans, useLingui } from "@lingui/react/macro";
import { Tool } from "./tool.tsx";

interface FramesProps {
  readonly frame: number;
  readonly frames: number;
  readonly onFrame: (frame: number) => void;
}

export function Frames({ frame, frames, onFrame }: FramesProps) {
  const { t } = useLingui();
  const shown = frame + 1;
  return (
    <div className="xray-frames">
      <Tool drawing="earlier" label={t`Picture before`} blocked={frame === 0} onPress={() => onFrame(frame - 1)} />
      <span aria-live="polite">
        <Trans>
          {shown} of {frames}
        </Trans>
      </span>
      <Tool drawing="later" label={t`Next picture`} blocked={shown === frames} onPress={() => onFrame(frame + 1)} />
    </div>
  );
}
