import type { Gap } from "./contact.ts";

/** A patient's time with a box. Milliseconds since 1970. */
export interface Watch {
  readonly from: number;
  readonly until: number | null;
  /** Everything that the box noted before it has arrived; null: it was never heard from. */
  readonly heardUntil: number | null;
  /** Times in it of which entries are missing. */
  readonly gaps: readonly Gap[];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The times in which a patient had a box, and all that it noted is known. */
export function heardIn(watches: readonly Watch[]): readonly Stretch[] {
  return watches.flatMap(({ from, until, heardUntil, gaps }) => {
    if (heardUntil === null) return [];
    let heard: Stretch[] = [{ from, to: Math.min(heardUntil, until ?? heardUntil) }];
    for (const gap of gaps) {
      const end = gap.to ?? Number.POSITIVE_INFINITY;
      heard = heard.flatMap((one) => [
        { from: one.from, to: Math.min(one.to, gap.from) },
        { from: Math.max(one.from, end), to: one.to },
      ]);
    }
    return heard.filter((one) => one.from < one.to);
  });
}
