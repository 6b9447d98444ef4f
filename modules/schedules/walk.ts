import type { DoseEvaluation, Given, Verdict } from "./assessment.ts";
import type { History } from "./history.ts";
import type { Series, TargetDose } from "./schedule.ts";

/*
 * One series, on its way through the doses somebody was given: how far it has come.
 *
 * Target doses are counted from 0 here. A recurring last dose stands behind itself again as often as it
 * is satisfied, so that `at` may lie beyond the series' own doses.
 */
export interface Walk {
  readonly series: Series;
  readonly history: History;
  readonly evaluations: DoseEvaluation[];
  /** How each dose was judged, by its place in the history; empty where it was not looked at. */
  readonly verdicts: (Verdict | undefined)[];
  /** What satisfied each target dose that lies behind; null where it was passed over. */
  readonly satisfied: (Given | null)[];
  /** What the next interval is counted from: the newest dose that is valid or not, yet no mistake. */
  previous: IntervalDose | null;
  /** Given by mistake: from these no interval is counted. */
  readonly inadvertent: Set<Given>;
  /** Is a series of this group complete? (For doses that are needless then.) */
  readonly isComplete: (seriesGroup: string) => boolean;
}

export interface IntervalDose {
  readonly given: Given;
  readonly target: TargetDose;
}

export function startWalk(series: Series, history: History, isComplete: Walk["isComplete"]): Walk {
  return {
    ...{ series, history, isComplete },
    evaluations: [],
    verdicts: [],
    satisfied: [],
    previous: null,
    inadvertent: new Set(),
  };
}

/** The target dose that is open, where so many lie behind; null where none is. */
export function targetAfter({ series }: Walk, satisfied: readonly (Given | null)[]): TargetDose | null {
  const next = series.doses[satisfied.length];
  if (next) return next;
  const last = series.doses.at(-1);
  return last?.recurring && satisfied.at(-1) ? last : null;
}

/** Target doses that are satisfied, of those that lie behind. */
export const countSatisfied = ({ behind }: { readonly behind: readonly (Given | null)[] }): number =>
  behind.reduce((count, one) => count + (one ? 1 : 0), 0);
