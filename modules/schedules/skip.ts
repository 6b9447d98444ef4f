import type { Given } from "./assessment.ts";
import type { DayNumber } from "./day-number.ts";
import { isInForce, isOfAge } from "./history.ts";
import type { Skip, SkipByCount, SkipCondition, SkipSet, TargetDose } from "./schedule.ts";
import { addSpan } from "./span.ts";
import type { Walk } from "./walk.ts";

/*
 * Conditional skip: a target dose that somebody does not need (CDSi 6.2, 7.1 and 7.6).
 *
 * The day that ages and intervals are compared with (CONDSKIP-2) is that of the dose which is judged;
 * today, in a forecast; and the earliest day of a forecast, when it is made sure of. Doses are counted
 * up to the one that is judged: a later one cannot make an earlier one needless.
 */
export interface SkipMoment {
  readonly context: "evaluation" | "forecast";
  readonly on: DayNumber;
  /** Doses before this place in the history count. */
  readonly before: number;
}

export function maySkip(target: TargetDose, walk: Walk, moment: SkipMoment): boolean {
  return target.skips.some((skip) => (skip.at === "both" || skip.at === moment.context) && isMet(skip, walk, moment));
}

function isMet({ all, sets }: Skip, walk: Walk, moment: SkipMoment): boolean {
  const inForce = sets.filter((set) => isInForce(set.inForce, moment.on));
  const met = (set: SkipSet) => isSetMet(set, walk, moment);
  return all ? inForce.length > 0 && inForce.every(met) : inForce.some(met);
}

function isSetMet({ all, conditions }: SkipSet, walk: Walk, moment: SkipMoment): boolean {
  const holds = (condition: SkipCondition) => conditionHolds(condition, walk, moment);
  return all ? conditions.every(holds) : conditions.some(holds);
}

function conditionHolds(condition: SkipCondition, walk: Walk, moment: SkipMoment): boolean {
  switch (condition.is) {
    case "age":
      return isOfAge(walk.history, moment.on, condition.ages);
    case "completed":
      return [...condition.seriesGroups].some((group) => walk.isComplete(group));
    case "interval": {
      const last = walk.evaluations.at(-1);
      return last !== undefined && moment.on >= addSpan(last.given.on, condition.span);
    }
    case "count": {
      const count = countDoses(condition, walk, moment.before);
      if (condition.logic === "equal") return count === condition.count;
      return condition.logic === "more" ? count > condition.count : count < condition.count;
    }
  }
}

/** CONDSKIP-1. */
function countDoses(rule: SkipByCount, { history, verdicts }: Walk, before: number): number {
  let count = 0;
  for (const given of history.given) {
    if (given.order >= before) break;
    if (isCounted(rule, given, verdicts[given.order]) && isOfAge(history, given.on, rule.ages)) count += 1;
  }
  return count;
}

/** A rule that names no vaccine means those of its own antigen. */
function isCounted(rule: SkipByCount, { dose, on }: Given, verdict: string | undefined): boolean {
  if (on < rule.from || on >= rule.until) return false;
  if (rule.vaccines.size > 0 ? !rule.vaccines.has(dose.vaccine) : verdict === undefined) return false;
  return !rule.validOnly || verdict === "valid";
}
