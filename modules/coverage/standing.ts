import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { onceEach, type PlannedChild, planOf } from "../immunization/plan-of.ts";
import type { ImmunizationCard } from "../immunization/shown.ts";
import { civilDay, dayOf, numberOf } from "../schedules/day-number.ts";
import { dayOfAge } from "../schedules/history.ts";
import type { Loaded } from "../schedules/load-programme.ts";
import type { ScheduleCode } from "../schedules/programme.ts";
import { scheduleOf } from "../schedules/schedules.ts";
import type { VaccineCode } from "../schedules/vaccines.ts";
import { allGivenOn, complete, full, type Mark, type Marked, marksOf } from "./marks.ts";

/*
 * Where a child stands, as dates: what `planOf` says today, written so that it stays true while days pass. A dose is
 * due from a day on and overdue from another; whoever asks later compares these with the day on which they ask.
 *
 * It holds until the day before `turnsOn`. On that day the plan itself may be another: a dose can be given no longer,
 * another way of a course is open, a dose that is dated ahead has happened, or a live vaccine that was given today
 * keeps another one waiting from tomorrow on (decision 64).
 */
export interface OpenDose {
  readonly code: string;
  readonly vaccine: VaccineCode;
  readonly from: CalendarDay;
  /** The first day on which it is overdue; null: never. */
  readonly overdueFrom: CalendarDay | null;
  /** The last day on which it may be given. */
  readonly until: CalendarDay | null;
}

export interface Standing {
  readonly schedule: ScheduleCode;
  readonly version: string;
  readonly open: readonly OpenDose[];
  /** Doses that can be given no more. */
  readonly expired: readonly string[];
  readonly given: Readonly<Partial<Record<Mark, Marked>>>;
  /** The days on which the last dose of a full, and of a complete immunization was given. */
  readonly fullOn: CalendarDay | null;
  readonly completeOn: CalendarDay | null;
  /** A dose of BCG, polio, pentavalent (or DPT) or measles vaccine stands there, whether or not it counts. */
  readonly reached: boolean;
  /** "never" or "ask the doctor": asked about before they are given. */
  readonly stopped: readonly VaccineCode[];
  readonly turnsOn: CalendarDay | null;
}

type Card = Pick<ImmunizationCard, "schedule" | "jeEndemic" | "doses" | "aefis" | "stopDecisions">;

export function standingOf(child: PlannedChild, card: Card, today: CalendarDay): Standing {
  const plan = planOf(child, card, today);
  const loaded = scheduleOf(plan.schedule, plan.version);
  if (!loaded) throw new Error("A plan names a schedule that nobody has.");
  const given = marksOf(plan, loaded.programme, child.born.day);
  return {
    schedule: plan.schedule,
    version: plan.version,
    open: plan.doses.flatMap(({ code, vaccine, state, from, inTimeUntil, until }) =>
      (state === "due" || state === "overdue" || state === "later") && from !== null
        ? [{ code, vaccine, from, overdueFrom: inTimeUntil === null ? null : addDays(inTimeUntil, 1), until }]
        : [],
    ),
    expired: plan.doses.flatMap(({ code, state }) => (state === "expired" ? [code] : [])),
    given,
    fullOn: allGivenOn(full, given),
    completeOn: allGivenOn(complete, given),
    reached: onceEach(card.doses).some(({ vaccine }) => reaching.has(vaccine)),
    stopped: plan.stops.map(({ vaccine }) => vaccine),
    turnsOn: turnOf(loaded, child.born.day, card, today),
  };
}

/** No BCG, OPV, Penta or MR at all: of none of these, nor of what is given in their place. */
const reaching: ReadonlySet<VaccineCode> = new Set<VaccineCode>([
  ...(["BCG", "OPV", "IPV", "FIPV", "PENTA", "HEXA", "DPT", "MR", "MMR", "MMRV"] as const),
]);

/** The next day on which an upper age of the schedule is reached, or the past is another. */
function turnOf({ courses }: Loaded, born: CalendarDay, { doses }: Pick<Card, "doses">, today: CalendarDay) {
  const number = numberOf(born);
  const birth = { born: number, birthday: civilDay(number) };
  const days: number[] = [];
  for (const { ways } of courses) {
    for (const { before } of ways) for (const span of before) if (span !== null) days.push(dayOfAge(birth, span));
  }
  const now = numberOf(today);
  for (const { on } of doses) {
    if (on === null) continue;
    // What was given today keeps another waiting from tomorrow on.
    if (on === today) days.push(now + 1);
    if (on > today) days.push(numberOf(on));
  }
  const next = days.filter((day) => day > now).toSorted((a, b) => a - b)[0];
  return next === undefined ? null : dayOf(next);
}

/** From when on something is due, and overdue; null: nothing is, until the plan turns. */
export function openFrom({ open }: Pick<Standing, "open">) {
  const first = (days: readonly (CalendarDay | null)[]) =>
    days.filter((day) => day !== null).toSorted((a, b) => (a < b ? -1 : 1))[0] ?? null;
  return {
    dueFrom: first(open.map(({ from }) => from)),
    overdueFrom: first(open.map(({ overdueFrom }) => overdueFrom)),
  };
}

/** What may be given on a day, as a plan of that day says it; asked before `turnsOn`. */
export function openOn({ open }: Pick<Standing, "open">, day: CalendarDay) {
  return open.flatMap((dose) =>
    dose.from > day ? [] : [{ ...dose, state: isOverdue(dose, day) ? ("overdue" as const) : ("due" as const) }],
  );
}

const isOverdue = ({ overdueFrom }: OpenDose, day: CalendarDay) => overdueFrom !== null && overdueFrom <= day;
