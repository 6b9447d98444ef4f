import { useState } from "react";
import { useAtHand } from "../at-hand.ts";

/** What is being written, kept until it is sent: also when the dialog is closed and opened again. */
export function useDraft<Draft extends object>(key: string, empty: Draft) {
  const { drafts } = useAtHand();
  const [draft, setDraft] = useState(() => (drafts.get(key) as Draft | undefined) ?? empty);
  return {
    draft,
    write(change: Partial<Draft>) {
      const next = { ...draft, ...change };
      setDraft(next);
      drafts.set(key, next);
    },
  };
}
