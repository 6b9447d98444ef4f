import "./dose.css";
import { Plural, Trans } from "@lingui/react/macro";
import { Drawing } from "../parts/drawing.tsx";
import { Tablets } from "./tablets.tsx";

interface DoseButtonProps {
  /** Null: nobody has counted them. */
  readonly tablets: number | null;
  /** Today's clip was not good enough: the tablets have been swallowed, and are not taken twice. */
  readonly again: boolean;
  readonly onPress: () => void;
}

/** The whole screen is this one button: what to take, and the camera. */
export function DoseButton({ tablets, again, onPress }: DoseButtonProps) {
  return (
    <button type="button" className="dose" onClick={onPress}>
      {!again && (
        <span className="dose-tray">
          <b>
            {tablets === null ? (
              <Trans>Today’s medicines</Trans>
            ) : (
              <Plural value={tablets} one="Today’s # tablet" other="Today’s # tablets" />
            )}
          </b>
          {tablets !== null && <Tablets count={tablets} />}
        </span>
      )}
      <span className="dose-go">
        <span className="dose-lens">
          <Drawing name="camera" size={44} />
        </span>
        <strong>{again ? <Trans>Make the video again</Trans> : <Trans>Take the tablets, make the video</Trans>}</strong>
        <span>
          <Trans>The camera stops by itself</Trans>
        </span>
      </span>
    </button>
  );
}
