import "./kept-notice.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { doseWords } from "../../text/doses.ts";
import { sayRefusal } from "../../text/say-refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { lookAfter } from "./day-look.ts";
import type { Kept } from "./use-recording.ts";
import { useTakingBack } from "./use-taking-back.ts";

interface KeptNoticeProps {
  readonly kept: Kept | null;
  /** Whose dose, or of which day. */
  readonly subject: string;
  readonly onGone: () => void;
}

const undoFor = 10_000;

/** The region is there before its words, so that they are heard. */
export function KeptNotice({ kept, subject, onGone }: KeptNoticeProps) {
  return (
    <div className="doses-kept" role="status">
      {kept && <Said key={kept.factId} kept={kept} subject={subject} onGone={onGone} />}
    </div>
  );
}

function Said({ kept, subject, onGone }: KeptNoticeProps & { readonly kept: Kept }) {
  const { i18n } = useLingui();
  const { working, refused, takeBack } = useTakingBack(kept.patientId);
  const [undone, setUndone] = useState(false);
  const [held, setHeld] = useState(false);
  const words = useRef<HTMLDivElement>(null);
  const state = i18n._(doseWords[lookAfter(kept.said)]);
  // It waits for whoever is about to press it; after that the word can still be taken back on its day.
  const waits = held || working || refused !== null;
  useEffect(() => {
    if (waits) return;
    const timer = setTimeout(onGone, undoFor);
    return () => clearTimeout(timer);
  }, [waits, onGone]);

  async function undo() {
    if (!(await takeBack(kept.factId, "by-mistake"))) return;
    // The button goes: the focus stays with the words.
    words.current?.focus();
    setUndone(true);
    setHeld(false);
  }

  return (
    <div
      ref={words}
      tabIndex={-1}
      className={`doses-kept-words${waits ? " doses-kept-held" : ""}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={({ target, currentTarget }) => setHeld(target !== currentTarget)}
      onBlur={() => setHeld(false)}
    >
      <Notice
        look={refused ? (refused.code === "no-network" ? "offline" : "wrong") : "done"}
        inLiveRegion
        act={
          !undone &&
          !kept.corrected && (
            <Button working={working} onPress={() => void undo()}>
              <Trans>Undo</Trans>
            </Button>
          )
        }
      >
        <b>
          {undone ? <Trans>Taken back</Trans> : kept.corrected ? <Trans>Corrected</Trans> : <Trans>Recorded</Trans>}
        </b>
        <span>
          {subject}
          {!undone && `: ${state}`}
        </span>
        {refused && <span>{sayRefusal(i18n, refused)}</span>}
      </Notice>
    </div>
  );
}
