import type { Plan } from "../schedules/plan.ts";
import { type Age, linesOf, type Programme, spanOfAge } from "../schedules/programme.ts";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { civilDay, numberOf } from "../schedules/day-number.ts";
import { dayOfAge } from "../schedules/history.ts";

/*
 * What figures count of a plan: the doses of the government's list by one name each, whichever schedule a child is
 * planned by and whichever way they go. Only doses that count by that schedule.
 *
 * Pentavalent that was begun after the first birthday is DPT here; polio by injection stands for drops where a
 * private list gives that. Ours: no document says how a mixed history is counted.
 */
export const marks = [
  ...([
    "BCG",
    "HEPB-0",
    "OPV-0",
    "OPV-1",
    "OPV-2",
    "OPV-3",
    "PENTA-1",
    "PENTA-2",
    "PENTA-3",
    "RVV-1",
    "RVV-2",
    "RVV-3",
  ] as const),
  ...(["FIPV-1", "FIPV-2", "FIPV-3", "PCV-1", "PCV-2", "PCV-B", "MR-1", "JE-1", "VITA-1"] as const),
  ...(["MR-2", "JE-2", "DPT-B1", "OPV-B", "DPT-B2", "VITA-5", "VITA-9"] as const),
] as const;
export type Mark = (typeof marks)[number];

/** Codes of a schedule that count for a mark that has another name. */
const alsoKnownAs: Readonly<Partial<Record<Mark, readonly string[]>>> = {
  "PENTA-1": ["DPT-1"],
  "PENTA-2": ["DPT-2"],
  "PENTA-3": ["DPT-3"],
  "OPV-1": ["IPV-1"],
  "OPV-2": ["IPV-2"],
  "OPV-3": ["IPV-3"],
  "OPV-B": ["IPV-B1"],
  "MR-1": ["MMR-1"],
  "MR-2": ["MMR-2"],
};

export interface Marked {
  readonly on: CalendarDay;
  /** Days after the day that the schedule recommends by age alone; below zero: before it. */
  readonly late: number;
  /** Completed years on that day. */
  readonly years: number;
}

/** Which marks a child has, each on the day of the dose that counts for it. */
export function marksOf(
  { doses }: Pick<Plan, "doses">,
  programme: Programme,
  born: CalendarDay,
): Readonly<Partial<Record<Mark, Marked>>> {
  const given = new Map(doses.flatMap(({ code, state, on }) => (state === "given" && on !== null ? [[code, on]] : [])));
  const found: Partial<Record<Mark, Marked>> = {};
  for (const mark of marks) {
    const code = [mark, ...(alsoKnownAs[mark] ?? [])].find((one) => given.has(one));
    const on = code === undefined ? undefined : given.get(code);
    if (code === undefined || on === undefined) continue;
    found[mark] = { on, late: numberOf(on) - recommended(programme, code, born), years: yearsOn(born, on) };
  }
  return found;
}

function recommended(programme: Programme, code: string, born: CalendarDay): number {
  const at = linesOf(programme).find((line) => line.code === code)?.at ?? "birth";
  return dayAtAge(born, typeof at === "string" ? at : at[0]);
}

const dayAtAge = (born: CalendarDay, age: Age): number => {
  const number = numberOf(born);
  return dayOfAge({ born: number, birthday: civilDay(number) }, spanOfAge(age));
};

/** All that stands for a child who is fully immunized, by the first birthday; and completely, by the second. */
export const full: readonly Mark[] = ["BCG", "OPV-1", "OPV-2", "OPV-3", "PENTA-1", "PENTA-2", "PENTA-3", "MR-1"];
export const complete: readonly Mark[] = [...full, "MR-2", "DPT-B1", "OPV-B"];

/** The day on which the last of them was given; null: one is missing. */
export function allGivenOn(
  wanted: readonly Mark[],
  given: Readonly<Partial<Record<Mark, Pick<Marked, "on">>>>,
): CalendarDay | null {
  let last: CalendarDay | null = null;
  for (const mark of wanted) {
    const on = given[mark]?.on;
    if (on === undefined) return null;
    if (last === null || on > last) last = on;
  }
  return last;
}

/** Whoever was born on 29 February is a year older from 1 March on where the year has no such day. */
export const yearsOn = (born: CalendarDay, on: CalendarDay): number =>
  Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);
