import { useState } from "react";
import { registerChild } from "../../../../modules/children/operations.ts";
import { useAtHand } from "../../at-hand.ts";
import { type Draft, emptyDraft, isEmpty, twinOf } from "./draft.ts";

/** It is kept under who writes it, outlives the page it stands on, and ends when it is saved or thrown away. */
export function useChildDraft() {
  const { newId, actor, drafts } = useAtHand();
  const key = `${registerChild.name} ${actor.id}`;
  const [draft, setDraft] = useState(() => (drafts.get(key) as Draft | undefined) ?? emptyDraft(newId()));
  const [resumed, setResumed] = useState(() => drafts.has(key) && !isEmpty(draft));
  function keep(next: Draft) {
    drafts.set(key, next);
    return next;
  }
  return {
    draft,
    /** It was begun before this page was opened. */
    resumed,
    goOn: () => setResumed(false),
    beginAnew() {
      drafts.delete(key);
      setDraft(emptyDraft(newId()));
      setResumed(false);
    },
    beginTwin: () => setDraft((before) => keep(twinOf(before, newId()))),
    write: (change: Partial<Draft>) => setDraft((before) => keep({ ...before, ...change })),
    /** Saved, or not wanted. */
    forget: () => void drafts.delete(key),
  };
}
