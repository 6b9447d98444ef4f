import type { IntervalFrom } from "./assessment.ts";
import type { DayNumber } from "./day-number.ts";
import type { IntervalRule } from "./schedule.ts";
import type { Walk } from "./walk.ts";

/**
 * What an interval is counted from (CALCDTINT-1, -2, -8 and -9); null where there is no such thing, and
 * then the interval asks for nothing.
 *
 * @param before doses before this place in the history
 */
export function startOf({ from }: IntervalRule, walk: Walk, before: number): IntervalFrom | null {
  switch (from.is) {
    case "previous":
      return walk.previous && { is: "dose", given: walk.previous.given, target: walk.previous.target };
    case "target": {
      const at = from.number - 1;
      const given = walk.behind.findLast((passed) => passed.at === at && passed.given !== null)?.given;
      return given ? { is: "dose", given, target: walk.series.doses[at] ?? null } : null;
    }
    case "vaccines":
      return newestOf(from.vaccines, walk, before);
    case "observation": {
      const on = walk.history.observed.get(from.code) ?? null;
      return on === null ? null : { is: "observation", code: from.code, on };
    }
  }
}

function newestOf(vaccines: ReadonlySet<string>, { history, inadvertent }: Walk, before: number): IntervalFrom | null {
  for (let order = before - 1; order >= 0; order -= 1) {
    const given = history.given[order];
    if (given && vaccines.has(given.dose.vaccine) && !inadvertent.includes(given)) {
      return { is: "dose", given, target: null };
    }
  }
  return null;
}

export const dayOfStart = (from: IntervalFrom): DayNumber => (from.is === "dose" ? from.given.on : from.on);
