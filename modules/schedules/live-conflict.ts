import type { Given } from "./assessment.ts";
import type { DayNumber } from "./day-number.ts";
import { isOfAge } from "./history.ts";
import type { Conflict, TargetDose } from "./schedule.ts";
import { addSpan } from "./span.ts";
import type { Walk } from "./walk.ts";

export interface ConflictFound {
  readonly with: Given;
  /** The first day on which it is over. */
  readonly until: DayNumber;
}

/**
 * Was a dose given while an earlier one of another vaccine (or the same) still stood against it?
 * (CALCDTCONFLICT-1, -2, CONFLICT-3.) A dose that this series did not judge has no verdict, and counts as valid.
 */
export function conflictOf(given: Given, { history, verdicts }: Walk): ConflictFound | null {
  const against = history.schedule.conflicts.get(given.dose.vaccine);
  if (!against) return null;
  for (const earlier of history.live) {
    if (earlier.order >= given.order) break;
    const conflict = against.get(earlier.dose.vaccine);
    if (!conflict || given.on < addSpan(earlier.on, conflict.begins)) continue;
    const until = addSpan(earlier.on, endOf(conflict, verdicts[earlier.order]));
    if (given.on < until) return { with: earlier, until };
  }
  return null;
}

const endOf = (conflict: Conflict, verdict: string | undefined) =>
  verdict === undefined || verdict === "valid" ? conflict.endsIfValid : conflict.endsIfNot;

/**
 * Until when what was given stands against the next dose (CALCDTCONFLICT-3). The specification asks
 * whether any preferable vaccine is hit. Where one of them is free of it on that day, nothing is put off
 * here: a dose that can be given is due.
 *
 * @param on the day from which the dose could be given otherwise
 */
export function conflictAhead(target: TargetDose, { history }: Walk, on: DayNumber): ConflictFound | null {
  const { conflicts } = history.schedule;
  if (history.live.length === 0) return null;
  let latest: ConflictFound | null = null;
  for (const { vaccine, ages } of target.preferable) {
    if (!isOfAge(history, on, ages)) continue;
    const found = latestAgainst(conflicts.get(vaccine), history.live);
    if (!found || found.until <= on) return null;
    if (!latest || found.until > latest.until) latest = found;
  }
  return latest;
}

function latestAgainst(
  against: ReadonlyMap<string, Conflict> | undefined,
  given: readonly Given[],
): ConflictFound | null {
  if (!against) return null;
  let latest: ConflictFound | null = null;
  for (const one of given) {
    const conflict = against.get(one.dose.vaccine);
    if (!conflict) continue;
    const until = addSpan(one.on, conflict.endsIfNot);
    if (!latest || until > latest.until) latest = { with: one, until };
  }
  return latest;
}
