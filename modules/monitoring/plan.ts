import * as z from "zod/mini";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import type { Drug } from "../diagnosis/drug.ts";
import type { Sex } from "../people/patient.ts";
import type { Source } from "../treatment/source.ts";
import { examinationKinds } from "./examination.ts";
import { type Taking, touches, underAnyOf } from "./taking.ts";

/*
 * What is to be looked at, when, and in whom: a plan is content, versioned, with a source and a
 * confidence on each line. From it, the days of one treatment and what is prescribed, come windows
 * ("slots"); from those, and what was done, where each stands.
 *
 * The windows are endTB's (patientMonitoringConf.json): before, from 30 days before the first dose to
 * 14 days after it; month n, from day 30n-15 to day 30n+14; the end, 15 days around it. A week's
 * window of three days on both sides is inferred, and so is a plan that counts the weeks of a drug
 * from the drug's own first day. One examination fills every window in which its day lies.
 */

/** An examination, or what other subjects keep: measures of the body, and results. */
export const planKinds = ["weight", ...examinationKinds, "sputum", "drug-test", "x-ray"] as const;
export const PlanKind = z.enum(planKinds);
export type PlanKind = z.infer<typeof PlanKind>;

/** What every plan looks at once, at the beginning: it stands behind what is looked at again and again. */
export const onceKinds: readonly PlanKind[] = [
  "drug-test",
  "pregnancy-test",
  "hiv",
  "hepatitis-b",
  "hepatitis-c",
  "hba1c",
  "albumin",
];

export interface PlanLine {
  readonly kind: PlanKind;
  /** Only while one of these is prescribed; null: for everybody. */
  readonly under: readonly Drug[] | null;
  /** Only of whom it makes sense; null: of everybody. */
  readonly of: { readonly sex: Sex; readonly fromAge: number; readonly toAge: number } | null;
  readonly before: boolean;
  readonly weeks: readonly number[];
  /** Every so many months, up to the one named, or to the end; null: in no month. */
  readonly months: { readonly every: number; readonly upTo: number | null } | null;
  readonly atTheEnd: boolean;
  /** The source leaves it to whoever treats: it is due, and never overdue. */
  readonly asIndicated: boolean;
  readonly source: Source;
}

export interface MonitoringPlan {
  readonly code: string;
  readonly version: string;
  readonly source: Source;
  readonly lines: readonly PlanLine[];
}

export const slotNames = ["before", "week", "month", "end"] as const;

export interface Slot {
  readonly kind: PlanKind;
  readonly is: (typeof slotNames)[number];
  /** Which week, or month; null of the others. */
  readonly n: number | null;
  readonly from: CalendarDay;
  readonly until: CalendarDay;
  /** Nothing for which it is done was prescribed in its window. */
  readonly notNeeded: boolean;
  readonly asIndicated: boolean;
  /** The first day after everything for which it is done; null: there is no end to it yet. */
  readonly stopsOn: CalendarDay | null;
}

export interface Watched {
  readonly startedOn: CalendarDay;
  /** The day of the last dose; of a treatment that runs, the day that is foreseen. */
  readonly endsOn: CalendarDay;
  readonly taking: Taking;
  readonly sex: Sex;
  /** Completed years. */
  readonly age: number;
}

/** The windows of one treatment, line by line, each line in the order of its days. */
export function planOf({ lines }: Pick<MonitoringPlan, "lines">, watched: Watched): readonly Slot[] {
  return lines.flatMap((line) => slotsOf(line, watched));
}

function slotsOf(line: PlanLine, { startedOn, endsOn, taking, sex, age }: Watched): readonly Slot[] {
  const { kind, under, of, asIndicated } = line;
  if (of && (of.sex !== sex || age < of.fromAge || age > of.toAge)) return [];
  const spans = under === null ? [{ from: startedOn, until: null }] : underAnyOf(taking, under);
  const first = spans[0]?.from;
  if (first === undefined) return [];
  const begins = first > startedOn ? first : startedOn;
  const stopsOn = endOf(spans);
  const needed = (slot: Pick<Slot, "from" | "until">) => spans.some((span) => touches(span, slot.from, slot.until));
  return windowsOf(line, startedOn, begins, endsOn)
    .filter(({ until }) => until >= begins)
    .map((slot) => ({ kind, ...slot, notNeeded: !needed(slot), asIndicated, stopsOn }));
}

function endOf(spans: readonly { readonly until: CalendarDay | null }[]): CalendarDay | null {
  let last: CalendarDay | null = null;
  for (const { until } of spans) {
    if (until === null) return null;
    if (last === null || until > last) last = until;
  }
  return last && addDays(last, 1);
}

type Window = Pick<Slot, "is" | "n" | "from" | "until">;

function windowsOf(line: PlanLine, startedOn: CalendarDay, begins: CalendarDay, endsOn: CalendarDay): Window[] {
  const windows: Window[] = [];
  const add = (is: Slot["is"], n: number | null, from: CalendarDay, until: CalendarDay) =>
    windows.push({ is, n, from, until });
  if (line.before) add("before", null, addDays(begins, -30), addDays(begins, 14));
  for (const week of line.weeks) {
    const day = addDays(begins, week * 7);
    if (day <= endsOn) add("week", week, addDays(day, -3), addDays(day, 3));
  }
  if (line.months) {
    const { every, upTo } = line.months;
    for (let month = every; upTo === null || month <= upTo; month += every) {
      const day = addDays(startedOn, month * 30);
      if (day > endsOn) break;
      add("month", month, addDays(day, -15), addDays(day, 14));
    }
  }
  if (line.atTheEnd) add("end", null, addDays(endsOn, -15), addDays(endsOn, 15));
  return windows;
}

/**
 * Where a window stands.
 *
 *   done         looked at on one of its days
 *   not-needed   nothing for which it is done was prescribed then
 *   later        it has not begun
 *   due          it runs
 *   overdue      it ended, and nobody has looked since
 *   missed       it ended without, and either somebody looked later, or there is nothing to look for any more,
 *                or the plan left it to whoever treats
 */
export const slotStandings = ["done", "not-needed", "later", "due", "overdue", "missed"] as const;
export const SlotStanding = z.enum(slotStandings);
export type SlotStanding = z.infer<typeof SlotStanding>;

/**
 * @param done the days on which it was looked at, in any order
 * @param closed the treatment has ended: nothing more is asked for
 */
export function standingOf(
  { from, until, notNeeded, asIndicated, stopsOn }: Slot,
  done: readonly CalendarDay[],
  today: CalendarDay,
  closed = false,
): SlotStanding {
  if (done.some((day) => from <= day && day <= until)) return "done";
  if (notNeeded) return "not-needed";
  if (closed) return "missed";
  if (today < from) return "later";
  if (today <= until) return "due";
  const over = asIndicated || (stopsOn !== null && stopsOn <= today) || done.some((day) => day > until);
  return over ? "missed" : "overdue";
}

/** A kind of examination that is due or to come: from when it may be done, and by when it is to be. */
export interface Waiting {
  readonly kind: PlanKind;
  readonly from: CalendarDay;
  readonly until: CalendarDay;
}

/** Of each kind the first window that is open still: what was not done, or comes next. */
export function waitingIn(
  slots: readonly Slot[],
  doneOf: (kind: PlanKind) => readonly CalendarDay[],
  today: CalendarDay,
): readonly Waiting[] {
  const first = new Map<PlanKind, Waiting>();
  for (const slot of slots) {
    const standing = standingOf(slot, doneOf(slot.kind), today);
    if (standing !== "overdue" && standing !== "due" && standing !== "later") continue;
    const known = first.get(slot.kind);
    if (known && known.until <= slot.until) continue;
    first.set(slot.kind, { kind: slot.kind, from: slot.from, until: slot.until });
  }
  return [...first.values()].toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}
