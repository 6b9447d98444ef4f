import { addDays, type CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { DoseKept } from "../../../../modules/immunization/shown.ts";

/** All that was given on the last day on which something was. */
export function lastVisit(doses: readonly DoseKept[]): readonly DoseKept[] {
  const last = doses
    .flatMap(({ on }) => on ?? [])
    .toSorted()
    .at(-1);
  return last === undefined ? doses : doses.filter(({ on }) => on === last);
}

/** After which something may have begun: the newest first, a year back and whose day nobody knows. */
export function dosesBefore(doses: readonly DoseKept[], began: CalendarDay): readonly DoseKept[] {
  const from = addDays(began, -365);
  return doses
    .filter(({ on }) => on === null || (on <= began && on >= from))
    .toSorted((a, b) => ((a.on ?? "") < (b.on ?? "") ? 1 : -1));
}
