import type { DoseEvaluation, Given, Passed, Verdict } from "./assessment.ts";
import type { History } from "./history.ts";
import type { Series, TargetDose } from "./schedule.ts";

/** One series, on its way through the doses somebody was given. */
export interface Walk {
  readonly series: Series;
  readonly history: History;
  readonly evaluations: DoseEvaluation[];
  /** How each dose was judged, by its place in the history; empty where it was not looked at. */
  readonly verdicts: (Verdict | undefined)[];
  readonly behind: Passed[];
  /** What the next interval is counted from: the newest dose that is valid or not, yet no mistake. */
  previous: IntervalDose | null;
  /** Given by mistake: from these no interval is counted. */
  readonly inadvertent: Given[];
  /** Is a series of this group complete? (For doses that are needless then.) */
  readonly isComplete: (seriesGroup: string) => boolean;
}

export interface IntervalDose {
  readonly given: Given;
  readonly target: TargetDose;
}

export function startWalk(series: Series, history: History, isComplete: Walk["isComplete"]): Walk {
  return { series, history, isComplete, evaluations: [], verdicts: [], behind: [], previous: null, inadvertent: [] };
}

/**
 * The place of the target dose that is open; that after the last where none is. A recurring dose that
 * was satisfied is open again; passed over, it makes way for the next.
 */
export function placeAfter({ doses }: Series, behind: readonly Passed[]): number {
  const last = behind.at(-1);
  if (!last) return 0;
  return last.given && doses[last.at]?.recurring ? last.at : last.at + 1;
}

/** Target doses that are satisfied, of those that lie behind. */
export const countSatisfied = ({ behind }: { readonly behind: readonly Passed[] }): number =>
  behind.reduce((count, { given }) => count + (given ? 1 : 0), 0);
