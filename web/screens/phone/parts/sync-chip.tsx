import "./sync-chip.css";
import { useLingui } from "@lingui/react/macro";
import { usePhone, useFollowed } from "../phone-at-hand.ts";
import { type Chip, chipOf, rowsOf } from "../what-waits.ts";
import { Drawing, type DrawingName } from "./drawing.tsx";

const drawings: Record<Chip["is"], DrawingName | null> = {
  "all-sent": "sent",
  sending: "sending",
  waiting: "sending",
  offline: "offline",
  paused: "lock",
  "needs-you": null,
};

/** How the sending stands, of the outbox itself; it opens the list. */
export function SyncChip() {
  const { t } = useLingui();
  const { waiting, sending, go } = usePhone();
  const all = useFollowed(waiting);
  const standing = useFollowed(sending);
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
    <button type="button" className={`sync-chip sync-${is}`} onClick={() => go("/f/waiting")}>
      {drawing === null ? (
        <i className="shape shape-attention" aria-hidden="true" />
      ) : (
        <Drawing name={drawing} size={18} />
      )}
      <span>{words[is]}</span>
    </button>
  );
}
