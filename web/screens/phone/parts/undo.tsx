import "./undo.css";
import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect, useState } from "react";
import { Icon } from "../../../ui/icon.tsx";

interface UndoProps {
  readonly undoing: boolean;
  /** Something is to be read first: the seconds wait. */
  readonly holds?: boolean;
  readonly onUndo: () => void;
  /** Its ten seconds are over. */
  readonly onGone: () => void;
  readonly children: ReactNode;
}

const undoSeconds = 10;

/** Ten seconds to take back what was just done. */
export function Undo({ undoing, holds = false, onUndo, onGone, children }: UndoProps) {
  const { i18n } = useLingui();
  const [left, setLeft] = useState(undoSeconds);
  const [held, setHeld] = useState(false);
  // It waits for whoever is about to press it.
  const waits = held || undoing || holds;
  useEffect(() => {
    if (waits) return;
    const timer = setTimeout(() => (left > 1 ? setLeft(left - 1) : onGone()), 1000);
    return () => clearTimeout(timer);
  }, [waits, left, onGone]);
  return (
    <button
      type="button"
      className="undo-act"
      aria-disabled={undoing}
      onClick={() => undoing || onUndo()}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name="undo" size={22} />
      <span>{children}</span>
      <span className="undo-seconds" aria-hidden="true">
        {i18n.number(left)}
      </span>
    </button>
  );
}
