import { useState } from "react";
import { useAtHand } from "../../at-hand.ts";

/** What every correction says beside what it corrects. */
export interface Correction {
  readonly correctionId: string;
  /** What stood there when the writing began: nobody writes over a newer correction. */
  readonly insteadOf: string;
  readonly why: (typeof correctionReasons)[number] | "";
}

export const correctionReasons = ["was-wrong", "has-changed", "learnt-more"] as const;

/**
 * A correction as it is being written, kept while its dialog is closed.
 *
 * @param key of whom and what
 * @param insteadOf when what stands there now was written; what was written over an older state is let go of, as it would
 * undo the newer one
 */
export function useCorrection<Draft extends Correction>(key: string, insteadOf: string, begin: () => Draft) {
  const { drafts } = useAtHand();
  const [draft, setDraft] = useState((): Draft => {
    const kept = drafts.get(key) as Draft | undefined;
    return kept?.insteadOf === insteadOf ? kept : begin();
  });
  const [wrong, setWrong] = useState<readonly string[]>([]);
  return {
    draft,
    wrong,
    setWrong,
    write(change: Partial<Draft>) {
      const next = { ...draft, ...change };
      setDraft(next);
      drafts.set(key, next);
      setWrong(wrong.filter((field) => !(field in change)));
    },
    forget: () => void drafts.delete(key),
  };
}
