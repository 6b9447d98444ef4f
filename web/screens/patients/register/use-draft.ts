import { useState } from "react";
import { registerPatient } from "../../../../modules/people/operations.ts";
import { useAtHand } from "../../at-hand.ts";
import { type Draft, emptyDraft, isEmpty } from "./draft.ts";

/** It is kept under who writes it, outlives the page it stands on, and ends when it is saved or thrown away. */
export function useDraft() {
  const { newId, actor, drafts } = useAtHand();
  const key = `${registerPatient.name} ${actor.id}`;
  const [draft, setDraft] = useState(() => (drafts.get(key) as Draft | undefined) ?? emptyDraft(newId()));
  const [resumed, setResumed] = useState(() => drafts.has(key) && !isEmpty(draft));
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
    write(change: Partial<Draft>) {
      setDraft((before) => {
        const next = { ...before, ...change };
        drafts.set(key, next);
        return next;
      });
    },
    /** Saved, or not wanted. */
    forget() {
      drafts.delete(key);
    },
  };
}
