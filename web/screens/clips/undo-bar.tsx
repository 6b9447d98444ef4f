import "./undo-bar.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { verdictWords } from "../../text/clips.ts";
import { Button } from "../../ui/button.tsx";
import { useKeys } from "../diagnosis/decision/use-keys.ts";
import type { Judged } from "./use-judging.ts";

interface UndoBarProps {
  readonly judged: Judged | null;
  readonly undoing: boolean;
  readonly keys: boolean;
  readonly onUndo: () => void;
  readonly onGone: () => void;
}

const undoSeconds = 10;

/** The region is there before its words, so that they are heard. */
export function UndoBar(props: UndoBarProps) {
  return (
    <div className="undo" role="status">
      {props.judged && <Said key={props.judged.verdictId} {...props} judged={props.judged} />}
    </div>
  );
}

function Said({ judged, undoing, keys, onUndo, onGone }: UndoBarProps & { readonly judged: Judged }) {
  const { i18n } = useLingui();
  const [left, setLeft] = useState(undoSeconds);
  const [held, setHeld] = useState(false);
  // It waits for whoever is about to press it.
  const waits = held || undoing;
  useEffect(() => {
    if (waits) return;
    const timer = setTimeout(() => (left > 1 ? setLeft(left - 1) : onGone()), 1000);
    return () => clearTimeout(timer);
  }, [waits, left, onGone]);
  useKeys(keys, { u: onUndo });
  const { name } = judged.clip;
  const found = i18n._(verdictWords[judged.verdict]);
  const seconds = i18n.number(left);
  return (
    <div
      className="undo-bar"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <i className={`shape shape-${judged.verdict === "accepted" ? "done" : "attention"}`} aria-hidden="true" />
      <span className="undo-words">
        {name}: {found}
      </span>
      <span className="undo-left" aria-hidden="true">
        <Trans>{seconds} s left</Trans>
      </span>
      <Button working={undoing} onPress={onUndo}>
        <Trans>Undo</Trans>
      </Button>
      <kbd aria-hidden="true">U</kbd>
    </div>
  );
}
