import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { openOn, type Standing } from "../standing.ts";
import type { Kept } from "./child-facts.sql.ts";

/** What became another for a child because of something that was said of many: a version, a schedule, a district. */
export interface Changed {
  readonly because: "version" | "schedule" | "je";
  readonly what: string;
  readonly newlyDue: boolean;
  readonly noLongerDue: boolean;
  readonly moved: boolean;
}

/** @returns null: nothing of it is another, or it was never worked out before */
export function changedBy(
  before: Kept["before"],
  now: Pick<Standing, "schedule" | "version" | "open">,
  jeEndemic: boolean,
  today: CalendarDay,
): Changed | null {
  if (before.schedule === null) return null;
  const why = reasonOf(before, now, jeEndemic);
  if (why === null) return null;
  const codes = (open: readonly { readonly code: string }[]) => new Set(open.map(({ code }) => code));
  const [was, is] = [codes(openOn(before, today)), codes(openOn(now, today))];
  const from = new Map(before.open.map((dose) => [dose.code, dose.from]));
  return {
    ...why,
    newlyDue: [...is].some((code) => !was.has(code)),
    noLongerDue: [...was].some((code) => !is.has(code)),
    moved: now.open.some((dose) => (from.get(dose.code) ?? dose.from) !== dose.from),
  };
}

function reasonOf(
  before: Kept["before"],
  now: Pick<Standing, "schedule" | "version">,
  jeEndemic: boolean,
): Pick<Changed, "because" | "what"> | null {
  if (before.schedule !== now.schedule) return { because: "schedule", what: now.schedule };
  if (before.version !== now.version) return { because: "version", what: `${now.schedule} ${now.version}` };
  if (before.jeEndemic !== jeEndemic) return { because: "je", what: jeEndemic ? "yes" : "no" };
  return null;
}
