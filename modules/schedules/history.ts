import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { Given } from "./assessment.ts";
import { type CivilDay, civilDay, type DayNumber, numberOf } from "./day-number.ts";
import type { DoseGiven, Person } from "./person.ts";
import type { AgeBounds, Period, Schedule } from "./schedule.ts";
import { addMonths, type Span } from "./span.ts";

/** A person on one day, as the rules read them. */
export interface History {
  readonly schedule: Schedule;
  readonly born: DayNumber;
  /** The same, by the calendar: ages are counted from it again and again. */
  readonly birthday: CivilDay;
  readonly bornIn: string | null;
  readonly sex: Person["sex"];
  readonly today: DayNumber;
  /** What was given up to today, in order of the days; of one day, in order of the vaccines' names. */
  readonly given: readonly Given[];
  /** Of these, what may stand against another: nothing else is looked at for a conflict. */
  readonly live: readonly Given[];
  readonly inFuture: readonly Given[];
  /** What was given, by the antigens it counts against. */
  readonly against: ReadonlyMap<string, readonly Given[]>;
  /** What is observed today, and the newest day on which it was; null where nobody wrote the day down. */
  readonly observed: ReadonlyMap<string, DayNumber | null>;
}

export function historyOf(schedule: Schedule, person: Person, day: CalendarDay): History {
  const today = numberOf(day);
  const sorted = person.given
    .map((dose, index) => ({ dose, index, on: numberOf(dose.on), order: 0 }))
    .sort((a, b) => a.on - b.on || byVaccine(a.dose, b.dose));
  for (const [order, one] of sorted.entries()) one.order = order;
  const future = sorted.findIndex(({ on }) => on > today);
  const given = future < 0 ? sorted : sorted.slice(0, future);
  const born = numberOf(person.born);
  const birthday = civilDay(born);
  return {
    schedule,
    born,
    birthday,
    today,
    given,
    live: liveOf(given, schedule),
    inFuture: future < 0 ? [] : sorted.slice(future),
    against: dosesByAntigen(given, schedule, { born, birthday }),
    bornIn: person.bornIn ?? null,
    sex: person.sex,
    observed: observedBy(person, today),
  };
}

/** As if one dose had not been given. */
export function withoutDose(history: History, dose: Given): History {
  const left = (all: readonly Given[]) => all.filter((one) => one !== dose);
  const against = new Map([...history.against].map(([antigen, all]) => [antigen, left(all)]));
  return { ...history, given: left(history.given), live: left(history.live), against };
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

function dosesByAntigen(
  given: readonly Given[],
  { vaccines }: Schedule,
  birth: Birth,
): ReadonlyMap<string, readonly Given[]> {
  const found = new Map<string, Given[]>();
  for (const one of given) {
    for (const { antigen, ages } of vaccines.get(one.dose.vaccine) ?? []) {
      if (!isOfAge(birth, one.on, ages)) continue;
      const known = found.get(antigen);
      if (known) known.push(one);
      else found.set(antigen, [one]);
    }
  }
  return found;
}

/** Found once for a schedule, by which a whole district is planned. */
const firsts = new WeakMap<Schedule, ReadonlySet<string>>();

function liveOf(given: readonly Given[], schedule: Schedule): readonly Given[] {
  let found = firsts.get(schedule);
  if (!found) {
    found = new Set([...schedule.conflicts.values()].flatMap((against) => [...against.keys()]));
    firsts.set(schedule, found);
  }
  const live: Given[] = [];
  for (const one of given) if (found.has(one.dose.vaccine)) live.push(one);
  return live;
}

type Birth = Pick<History, "born" | "birthday">;

/** The day on which somebody reaches an age. */
export function dayOfAge({ born, birthday }: Birth, { months, days }: Span): DayNumber {
  return months === 0 ? born + days : addMonths(birthday, months) + days;
}

/** From the first bound on, and before the second. */
export function isOfAge(birth: Birth, on: DayNumber, ages: AgeBounds | null): boolean {
  if (ages === null) return true;
  if (ages.from !== null && on < dayOfAge(birth, ages.from)) return false;
  return ages.until === null || on < dayOfAge(birth, ages.until);
}

export const isInForce = (period: Period | null, on: DayNumber): boolean =>
  period === null || (on >= period.from && on <= period.through);
