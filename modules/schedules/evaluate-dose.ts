import type { Given, VerdictReason } from "./assessment.ts";
import type { DayNumber } from "./day-number.ts";
import { dayOfAge, isInForce, isOfAge } from "./history.ts";
import { dayOfStart, startOf } from "./interval.ts";
import { conflictOf } from "./live-conflict.ts";
import type { AgeRule, DoseVaccine, IntervalRule, TargetDose } from "./schedule.ts";
import { addSpan } from "./span.ts";
import type { Walk } from "./walk.ts";

/**
 * Holds one dose against one target dose (CDSi 6.3 to 6.10).
 *
 * @returns why it does not satisfy it; null where it does. Of several reasons that comes first which
 *   weighs most in what is to be done: the wrong vaccine would have counted on no day.
 */
export function faultOf(given: Given, target: TargetDose, walk: Walk): VerdictReason | null {
  if (target.inadvertent.has(given.dose.vaccine)) return { is: "inadvertent" };
  return (
    faultInAge(given.on, target, walk) ??
    (isNamed(given, target) ? null : { is: "other-vaccine" }) ??
    faultInIntervals(given, target, walk) ??
    faultByConflict(given, walk) ??
    (isVaccineOf(given, target, walk) ? null : { is: "other-vaccine" })
  );
}

/** The age rule that is in force on a day. */
export const ageRuleOn = ({ ages }: TargetDose, on: DayNumber): AgeRule | null =>
  ages.find(({ inForce }) => isInForce(inForce, on)) ?? null;

function faultInAge(on: DayNumber, target: TargetDose, { history }: Walk): VerdictReason | null {
  const rule = ageRuleOn(target, on);
  if (on < history.born) return { is: "too-young", from: history.born };
  if (!rule) return null;
  const least = rule.absoluteMin ?? rule.min;
  if (least) {
    const from = dayOfAge(history, least);
    if (on < from) return { is: "too-young", from };
  }
  if (!rule.max) return null;
  const until = dayOfAge(history, rule.max);
  return on < until ? null : { is: "too-old", until };
}

/** All that are preferred must hold, or all that are allowed; where none is allowed, nothing is saved by them. */
function faultInIntervals(given: Given, target: TargetDose, walk: Walk): VerdictReason | null {
  const fault = firstTooSoon(target.intervals, given, walk);
  if (!fault || target.allowableIntervals.length === 0) return fault;
  return firstTooSoon(target.allowableIntervals, given, walk) && fault;
}

/** Of several intervals that are too short, the one that ends last. */
function firstTooSoon(rules: readonly IntervalRule[], given: Given, walk: Walk): VerdictReason | null {
  let latest: Extract<VerdictReason, { is: "too-soon" }> | null = null;
  for (const rule of rules) {
    const least = rule.absoluteMin ?? rule.min;
    if (!least || !isInForce(rule.inForce, given.on)) continue;
    const after = startOf(rule, walk, given.order);
    if (!after) continue;
    const from = addSpan(dayOfStart(after), least);
    if (given.on < from && (!latest || from > latest.from)) latest = { is: "too-soon", from, after };
  }
  return latest;
}

function faultByConflict(given: Given, walk: Walk): VerdictReason | null {
  const found = conflictOf(given, walk);
  return found && { is: "conflict", ...found };
}

const isNamed = ({ dose }: Given, { preferable, allowable }: TargetDose): boolean =>
  preferable.some(({ vaccine }) => vaccine === dose.vaccine) ||
  allowable.some(({ vaccine }) => vaccine === dose.vaccine);

/** At an age at which it may be, and of the maker that is named. */
function isVaccineOf(given: Given, { preferable, allowable }: TargetDose, { history }: Walk): boolean {
  const matches = ({ vaccine, maker, ages }: DoseVaccine) =>
    vaccine === given.dose.vaccine &&
    (maker === null || maker === given.dose.maker) &&
    isOfAge(history, given.on, ages);
  return preferable.some(matches) || allowable.some(matches);
}
