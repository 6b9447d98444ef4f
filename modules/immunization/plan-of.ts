import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { Sex } from "../people/patient.ts";
import { type Plan, planFor } from "../schedules/plan.ts";
import { scheduleOf, usualSchedule } from "../schedules/schedules.ts";
import type { DoseKept, ImmunizationCard } from "./shown.ts";
import { type Stop, stopsOf } from "./stops.ts";

export interface PlannedChild {
  readonly born: { readonly day: CalendarDay };
  readonly sex: Sex;
}

/** What is due stays due where it is stopped: it is asked about, and never left out. */
export interface ChildPlan extends Plan {
  readonly stops: readonly Stop[];
}

/**
 * A child's plan as of a day, from what is kept of them: the one function by which the house, a browser and a
 * phone without network say what is due.
 *
 * The same vaccine on the same day is one dose, however many wrote it down; what is known best of it counts.
 */
export function planOf(
  child: PlannedChild,
  card: Pick<ImmunizationCard, "schedule" | "jeEndemic" | "doses" | "aefis" | "stopDecisions">,
  today: CalendarDay,
): ChildPlan {
  const { schedule, jeEndemic, doses } = card;
  const loaded = scheduleOf(schedule) ?? scheduleOf(usualSchedule);
  if (!loaded) throw new Error("There is no usual schedule.");
  const sex = child.sex === "other" ? "unknown" : child.sex;
  const plan = planFor(loaded, { born: child.born.day, sex, jeEndemic }, onceEach(doses), today);
  return { ...plan, stops: stopsOf(card) };
}

/** From the surest to what is only remembered. */
const surest = ["own-record", "card", "register", "u-win", "scar", "recall", "none"] as const;

/** One for each vaccine and day, in the order of days. */
export function onceEach(doses: readonly DoseKept[]): readonly DoseKept[] {
  const best = new Map<string, DoseKept>();
  for (const dose of doses) {
    const key = `${dose.vaccine} ${dose.on ?? "no day"}`;
    const known = best.get(key);
    if (known === undefined || isBetter(dose, known)) best.set(key, dose);
  }
  return [...best.values()].toSorted((a, b) =>
    (a.on ?? "") < (b.on ?? "") ? -1 : (a.on ?? "") > (b.on ?? "") ? 1 : 0,
  );
}

/** A spoilt dose counts for nothing: whoever says that it was one knows more than who does not. */
function isBetter(one: DoseKept, other: DoseKept): boolean {
  if (one.spoilt !== other.spoilt) return one.spoilt;
  return surest.indexOf(one.evidence) < surest.indexOf(other.evidence);
}
