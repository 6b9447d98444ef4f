import { useState } from "react";
import { useAtHand } from "../at-hand.ts";

/** What is being written, kept until it is sent; with the ids that were made for it, so that a second sending makes no second one. */
export function useKeptDraft<Draft extends object>(key: string, begin: () => Draft) {
  const { drafts } = useAtHand();
  const [draft, setDraft] = useState(() => (drafts.get(key) as Draft | undefined) ?? begin());
  return {
    draft,
    write(change: Partial<Draft>) {
      const next = { ...draft, ...change };
      setDraft(next);
      drafts.set(key, next);
    },
    /** Before it is sent: what begins whole may never have been written on. */
    keep: () => void drafts.set(key, draft),
    forget: () => void drafts.delete(key),
  };
}
