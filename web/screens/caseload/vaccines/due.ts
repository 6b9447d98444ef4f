import { addDays, type CalendarDay } from "../../../../foundation/calendar-day.ts";
import { type ChildPlan, planOf } from "../../../../modules/immunization/plan-of.ts";
import type { Stop } from "../../../../modules/immunization/stops.ts";
import type { JudgedDose } from "../../../../modules/schedules/judge-given.ts";
import type { PlannedDose } from "../../../../modules/schedules/planned-dose.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";

/** What a list says of a child at a glance, and a page begins with. */
export interface Due {
  /** Overdue and due today, in the order of the programme: one of each vaccine. What is stopped is not among them. */
  readonly now: readonly PlannedDose[];
  /** As due as those, and not to be given before the doctor was asked. */
  readonly stopped: readonly PlannedDose[];
  /** By how many days the latest of them is late; 0: none is. */
  readonly daysLate: number;
  /** How many vaccines somebody wrote down as given today. */
  readonly givenToday: number;
  /** The next day on which something becomes due, with all of that day. */
  readonly next: { readonly on: CalendarDay; readonly doses: readonly PlannedDose[] } | null;
}

export interface Planned extends Pick<CarriedChild, "born" | "sex"> {
  readonly immunization: Omit<CarriedChild["immunization"], "notGiven" | "takenBack">;
}

export const planOfChild = (child: Planned, today: CalendarDay): ChildPlan => planOf(child, child.immunization, today);

export function dueOf(plan: ChildPlan): Due {
  const { today } = plan;
  const open = plan.doses.filter(isOpen).filter((one, at, all) => all.findIndex(sameVaccine(one)) === at);
  const now = open.filter(({ vaccine }) => !stopFor(plan, vaccine));
  return {
    now,
    stopped: open.filter((one) => !now.includes(one)),
    daysLate: Math.max(0, ...now.map((one) => daysLate(one, today))),
    givenToday: plan.given.filter(({ told }) => told.on === today).length,
    next: nextOf(plan.doses, today),
  };
}

/** Why a vaccine may not be given before the doctor was asked. */
export const stopFor = ({ stops }: Pick<ChildPlan, "stops">, vaccine: string): Stop | undefined =>
  stops.find((stop) => stop.vaccine === vaccine);

const isOpen = ({ state }: PlannedDose) => state === "overdue" || state === "due";
const sameVaccine = (one: PlannedDose) => (other: PlannedDose) => one.vaccine === other.vaccine;

/** Counted from the last day that was in time. */
export function daysLate({ state, inTimeUntil, due }: PlannedDose, today: CalendarDay): number {
  const inTime = inTimeUntil ?? due;
  return state !== "overdue" || inTime === null ? 0 : (Date.parse(today) - Date.parse(inTime)) / 86_400_000;
}

function nextOf(doses: readonly PlannedDose[], today: CalendarDay): Due["next"] {
  const dayOf = ({ due, from }: PlannedDose) => due ?? from;
  const later = doses.filter((one) => one.state === "later" && dayOf(one) !== null);
  const [on] = later.flatMap((one) => dayOf(one) ?? []).toSorted();
  // What is given again because a dose of today does not count comes tomorrow at the earliest.
  return on === undefined
    ? null
    : { on: on > today ? on : addDays(today, 1), doses: later.filter((one) => dayOf(one) === on) };
}

/** The longest late first, then what is due today, then whoever comes next; whoever has nothing left to come stands last. */
export function byUrgency(one: Due, other: Due): number {
  // A child who is to be asked about stands before those who are done.
  const isDue = ({ now, stopped }: Due) => (now.length > 0 ? 0 : stopped.length > 0 ? 1 : 2);
  const days = ({ next }: Due) => next?.on ?? "9999";
  return (
    isDue(one) - isDue(other) ||
    other.daysLate - one.daysLate ||
    (isDue(one) === 0 ? other.now.length - one.now.length : 0) ||
    (days(one) < days(other) ? -1 : days(one) > days(other) ? 1 : 0)
  );
}

/** A vaccine that somebody wrote down for today already: what it counts for, or why for nothing. */
export const judgedToday = (
  { given, today }: Pick<ChildPlan, "given" | "today">,
  vaccine: string,
): JudgedDose | undefined => given.find(({ told }) => told.vaccine === vaccine && told.on === today);

const plans = new Map<string, { readonly key: string; readonly plan: ChildPlan }>();

/** As `planOfChild`, worked out anew only where something of the child has changed: a list asks of fifty. */
export function keptPlanOf(child: Planned & { readonly childId: string }, today: CalendarDay): ChildPlan {
  const { childId, born, sex, immunization } = child;
  const { schedule, jeEndemic, doses, aefis, stopDecisions } = immunization;
  const given = doses.map(({ doseId, spoilt }) => `${doseId}${spoilt ? "!" : ""}`);
  const key = [today, born.day, sex, schedule, jeEndemic, ...given, JSON.stringify([aefis, stopDecisions])].join(" ");
  const known = plans.get(childId);
  if (known?.key === key) return known.plan;
  const plan = planOfChild(child, today);
  plans.set(childId, { key, plan });
  return plan;
}
