import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { Given } from "./assessment.ts";
import { type DayNumber, numberOf } from "./day-number.ts";
import type { DoseGiven, Person } from "./person.ts";
import type { AgeBounds, Period, Schedule } from "./schedule.ts";
import { addSpan } from "./span.ts";

/** A person on one day, as the rules read them. */
export interface History {
  readonly schedule: Schedule;
  readonly born: DayNumber;
  readonly bornIn: string | null;
  readonly sex: Person["sex"];
  readonly today: DayNumber;
  /** What was given up to today, in order of the days; of one day, in order of the vaccines' names. */
  readonly given: readonly Given[];
  readonly inFuture: readonly Given[];
  /** What is observed today, and the newest day on which it was; null where nobody wrote the day down. */
  readonly observed: ReadonlyMap<string, DayNumber | null>;
}

export function historyOf(schedule: Schedule, person: Person, day: CalendarDay): History {
  const today = numberOf(day);
  const sorted = person.given
    .map((dose, index) => ({ dose, index, on: numberOf(dose.on), order: 0 }))
    .sort((a, b) => a.on - b.on || byVaccine(a.dose, b.dose));
  for (const [order, one] of sorted.entries()) one.order = order;
  const past = sorted.findIndex(({ on }) => on > today);
  return {
    schedule,
    born: numberOf(person.born),
    bornIn: person.bornIn ?? null,
    sex: person.sex,
    today,
    given: past < 0 ? sorted : sorted.slice(0, past),
    inFuture: past < 0 ? [] : sorted.slice(past),
    observed: observedBy(person, today),
  };
}

/** What tells doses of one day apart, so that the order in which they were written down does not matter. */
function byVaccine(a: DoseGiven, b: DoseGiven): number {
  return (
    compare(a.vaccine, b.vaccine) ||
    compare(a.maker ?? "", b.maker ?? "") ||
    Number(a.substandard ?? false) - Number(b.substandard ?? false)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function observedBy({ observed }: Person, today: DayNumber): ReadonlyMap<string, DayNumber | null> {
  const newest = new Map<string, DayNumber | null>();
  for (const { code, on } of observed) {
    const day = on ? numberOf(on) : null;
    if (day !== null && day > today) continue;
    const known = newest.get(code) ?? null;
    newest.set(code, known === null || (day !== null && day > known) ? day : known);
  }
  return newest;
}

/** The doses that count against an antigen. */
export function dosesAgainst(antigen: string, { schedule, given, born }: History): readonly Given[] {
  return given.filter(({ dose, on }) =>
    schedule.vaccines.get(dose.vaccine)?.some((one) => one.antigen === antigen && isOfAge(born, on, one.ages)),
  );
}

/** From the first bound on, and before the second. */
export function isOfAge(born: DayNumber, on: DayNumber, ages: AgeBounds | null): boolean {
  if (ages === null) return true;
  if (ages.from !== null && on < addSpan(born, ages.from)) return false;
  return ages.until === null || on < addSpan(born, ages.until);
}

export const isInForce = (period: Period | null, on: DayNumber): boolean =>
  period === null || (on >= period.from && on <= period.through);
