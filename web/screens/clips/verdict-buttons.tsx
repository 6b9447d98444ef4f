import { Trans } from "@lingui/react/macro";
import { Icon } from "../../ui/icon.tsx";
import type { Choosing, Press } from "./choosing.ts";

interface VerdictButtonsProps {
  readonly wants: Choosing["wants"];
  readonly keys: boolean;
  /** There is nothing to judge yet; whoever presses is told so. */
  readonly early: boolean;
  readonly onPress: (pressed: Press) => void;
}

export function VerdictButtons({ wants, keys, early, onPress }: VerdictButtonsProps) {
  return (
    <div className="verdict-buttons">
      <button
        type="button"
        className="verdict verdict-accept"
        aria-disabled={early}
        onClick={() => onPress("accepted")}
      >
        <Icon name="tick" size={20} />
        <Trans>Accept</Trans>
        {keys && <kbd>A</kbd>}
      </button>
      <button
        type="button"
        className="verdict"
        aria-disabled={early}
        aria-pressed={wants === "retake"}
        onClick={() => onPress("retake")}
      >
        <Icon name="undo" />
        <Trans>Retake</Trans>
        {keys && <kbd>R</kbd>}
      </button>
      <button
        type="button"
        className="verdict verdict-flag"
        aria-disabled={early}
        aria-pressed={wants === "flagged"}
        onClick={() => onPress("flagged")}
      >
        <Icon name="flag" />
        <Trans>Flag</Trans>
        {keys && <kbd>F</kbd>}
      </button>
    </div>
  );
}
