import "./sync-chip.css";
import { useLingui } from "@lingui/react/macro";
import type { Waiting } from "../../../local/outbox.ts";
import { type Chip, chipOf, rowsOf, type Standing } from "../what-waits.ts";
import { Drawing, type DrawingName } from "./drawing.tsx";

const drawings: Record<Chip["is"], DrawingName | null> = {
  "all-sent": "sent",
  sending: "sending",
  waiting: "sending",
  offline: "offline",
  paused: "lock",
  "needs-you": null,
};

interface SyncChipProps {
  /** The outbox; undefined: not read yet. */
  readonly all: readonly Waiting[] | undefined;
  readonly standing: Standing;
  /** Opens the list. */
  readonly onPress: () => void;
}

/** How the sending stands, of the outbox itself. */
export function SyncChip({ all, standing, onPress }: SyncChipProps) {
  const { t } = useLingui();
  if (all === undefined) return null;
  const { is, count } = chipOf(rowsOf(all), standing);
  const words: Record<Chip["is"], string> = {
    "all-sent": t`All sent`,
    sending: t`Sending ${count}`,
    waiting: t`${count} to be sent`,
    offline: count === 0 ? t`Offline` : t`Offline · ${count} to send`,
    paused: t`Not sending · ${count}`,
    "needs-you": t`Look at ${count}`,
  };
  const drawing = drawings[is];
  return (
    <button type="button" className={`sync-chip sync-${is}`} onClick={onPress}>
      {drawing === null ? (
        <i className="shape shape-attention" aria-hidden="true" />
      ) : (
        <Drawing name={drawing} size={18} />
      )}
      <span>{words[is]}</span>
    </button>
  );
}
