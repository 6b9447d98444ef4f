import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { grades, type SymptomCode, symptomCodes, type SymptomGrade } from "../../../modules/symptoms/symptom.ts";
import { inForce, type Prescription } from "../../../modules/treatment/prescription.ts";
import type { Medicine } from "../../../modules/treatment/medicine.ts";
import type { Report } from "./use-symptoms.ts";

/*
 * What troubled somebody, week by week beside what they took: of a symptom the worst that was said in that week, of a
 * medicine whether it was prescribed on any of its days, of doses how many were missed.
 */

export interface Week {
  /** Of the treatment, from 1. */
  readonly number: number;
  readonly from: CalendarDay;
  /** Belongs to it. */
  readonly until: CalendarDay;
}

export interface SymptomRow {
  readonly code: SymptomCode;
  /** For each week; null: nobody said anything of it. */
  readonly worst: readonly (SymptomGrade | null)[];
}

const dayMs = 86_400_000;
const weeksAtMost = 30;

/** Whole weeks from the first day on, the last of them with today in it; of a long treatment the newest. */
export function weeksOf(first: CalendarDay, today: CalendarDay): readonly Week[] {
  const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(first)) / dayMs));
  const count = Math.floor(days / 7) + 1;
  const skipped = Math.max(0, count - weeksAtMost);
  return Array.from({ length: count - skipped }, (_, at) => {
    const number = at + skipped + 1;
    const from = addDays(first, 7 * (number - 1));
    return { number, from, until: addDays(from, 6) };
  });
}

const within = ({ from, until }: Week, day: string) => from <= day && day <= until;

/** Each symptom that was said in these weeks, in the order in which they are asked. */
export function rowsOf(
  reports: readonly Pick<Report, "day" | "symptoms">[],
  weeks: readonly Week[],
): readonly SymptomRow[] {
  return symptomCodes.flatMap((code) => {
    const worst = weeks.map((week) => {
      const said = reports
        .filter(({ day }) => within(week, day))
        .flatMap(({ symptoms }) => symptoms.filter((one) => one.code === code).map(({ how }) => grades.indexOf(how)));
      return said.length === 0 ? null : (grades[Math.max(...said)] ?? null);
    });
    return worst.some((how) => how !== null) ? [{ code, worst }] : [];
  });
}

/** Prescribed on each of its days, on some of them, or on none. */
export type Taken = "whole" | "part" | "none";

/** How much of each week each medicine was prescribed, in the order in which they first were; days to come are left out. */
export function medicinesIn(
  prescriptions: readonly Prescription[],
  weeks: readonly Week[],
  today: CalendarDay,
): ReadonlyMap<Medicine, readonly Taken[]> {
  const byWeek = weeks.map(({ from }) =>
    Array.from({ length: 7 }, (_, at) => addDays(from, at))
      .filter((day) => day <= today)
      .map((day) => new Set(heldToBe(prescriptions, day))),
  );
  const all = new Set(byWeek.flatMap((days) => days.flatMap((medicines) => [...medicines])));
  const takenOf = (medicine: Medicine, days: readonly ReadonlySet<Medicine>[]): Taken => {
    const count = days.filter((medicines) => medicines.has(medicine)).length;
    return count === 0 ? "none" : count === days.length ? "whole" : "part";
  };
  return new Map([...all].map((medicine) => [medicine, byWeek.map((days) => takenOf(medicine, days))]));
}

/** What is prescribed on a day, also where it is taken on some weekdays only. */
const heldToBe = (prescriptions: readonly Prescription[], day: CalendarDay): readonly Medicine[] =>
  (inForce(prescriptions, day)?.items ?? [])
    .filter(({ from, until }) => from <= day && (until === null || day <= until))
    .map(({ medicine }) => medicine);

/** How many doses of each week nobody took. */
export const missedIn = (days: readonly { readonly day: string; readonly state: string }[], weeks: readonly Week[]) =>
  weeks.map((week) => days.filter(({ day, state }) => state === "missed" && within(week, day)).length);
