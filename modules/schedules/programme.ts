import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { Evidence } from "./evidence.ts";
import { type Span, spanOf } from "./span.ts";
import type { VaccineCode } from "./vaccines.ts";

/*
 * A programme's schedule as its medical officer reads it: one line for each dose, with where it comes
 * from and how sure that is. It is data: what decides a date stands here and nowhere else.
 *
 * A *course* is a row of doses, each counted from the one before. Where it can be gone through in more
 * than one *way* (pentavalent begun before the first birthday, DPT begun after it), the ways stand in
 * order: the first in which a dose counts is the child's, else the first that may still be begun.
 *
 * Ages and gaps: "6 w", "9 m", "1 y", "270 d". A lower bound belongs to what it bounds, an upper one does
 * not: `before: "1 y"` ends on the day before the first birthday.
 */

export interface Programme {
  readonly code: ScheduleCode;
  readonly version: string;
  /** The state of the documents that it was written from. */
  readonly asOf: CalendarDay;
  readonly sources: Readonly<Record<string, string>>;
  /** What a medical officer has yet to confirm, in words. */
  readonly unverified: readonly string[];
  readonly courses: readonly Course[];
  readonly apart: readonly Apart[];
  /** What of the past counts for the plan: `evidence.ts`. */
  readonly counts: readonly Evidence[];
}

export const scheduleCodes = ["india-uip", "india-iap"] as const;
export type ScheduleCode = (typeof scheduleCodes)[number];

/** A: two or more independent sources agree. B: one source, or they differ in detail. C: not verified. */
export const confidences = ["A", "B", "C"] as const;
export type Confidence = (typeof confidences)[number];

export interface Course {
  readonly code: string;
  readonly onlyFor: OnlyFor | null;
  /**
   * A dose that does not count moves the next one too ("any-dose"), or gaps are counted from doses that
   * count alone ("valid-dose").
   */
  readonly gapsFrom: "valid-dose" | "any-dose";
  readonly ways: readonly (readonly DoseLine[])[];
}

/** Whom a course is meant for. What somebody else was given of it is judged all the same. */
export type OnlyFor = "girls" | "je-endemic";

export interface DoseLine {
  readonly code: string;
  readonly vaccine: VaccineCode;
  /** What counts in its place. */
  readonly orGiven?: readonly VaccineCode[];
  /** The place in its series, as documents count; a birth dose is 0. */
  readonly dose: number;
  readonly antigens: readonly string[];
  /** The age it is recommended at; or the age from which, and the age before which. */
  readonly at: Age | readonly [Age, Age];
  readonly minimumAge: Age | null;
  readonly before: Age | null;
  /** At least so long after the dose before it in its course. */
  readonly gap: Age | null;
  readonly volume: string;
  readonly route: string;
  readonly site: string;
  readonly cvx: string | null;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  /** What whoever gives it should know, or why this was chosen where documents differ. */
  readonly note?: string;
}

/** Of two live vaccines the second waits, unless both are given on one day. */
export interface Apart {
  readonly vaccines: readonly VaccineCode[];
  readonly gap: Age;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
}

type Unit = "d" | "w" | "m" | "y";
export type Age = "birth" | `${number} ${Unit}` | `${number} ${Unit} + 1 d`;

const unitNames = { d: "day", w: "week", m: "month", y: "year" } as const;
export type UnitName = (typeof unitNames)[Unit];

/** As a sentence says it: four weeks. */
export interface Length {
  readonly count: number;
  readonly unit: UnitName;
}

export function lengthOf(age: Age): Length {
  if (age === "birth") return { count: 0, unit: "day" };
  const [count, unit] = age.split(" ");
  return { count: Number(count), unit: unitNames[unit as Unit] };
}

export function spanOfAge(age: Age): Span {
  const { count, unit } = lengthOf(age);
  return spanOf(`${count} ${unit}${age.endsWith(" + 1 d") ? " + 1 day" : ""}`);
}

export const linesOf = ({ courses }: Pick<Programme, "courses">): readonly DoseLine[] =>
  courses.flatMap(({ ways }) => ways.flat());
