import * as z from "zod/mini";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import type { Outcome } from "./outcome.ts";

/*
 * After a treatment that succeeded: is the person alive and without TB? WHO asks after 6 months, and
 * after resistant TB after 12 as well ("sustained treatment success", tbksp.org nodes 1973, 2482). The
 * window of 30 days on both sides is endTB's (patientMonitoringConf.json). A month is 30 days there.
 */

export const VisitId = idOf("VisitId");
export const visitMonths = ["6", "12"] as const;
export type VisitMonth = (typeof visitMonths)[number];

export const visitFindings = ["well", "tb-again", "died", "not-found"] as const;
export const VisitFinding = z.enum(visitFindings);
export type VisitFinding = z.infer<typeof VisitFinding>;

const window = 30;

export interface VisitDue {
  readonly month: VisitMonth;
  /** The first, the middle and the last day of its window. */
  readonly from: CalendarDay;
  readonly on: CalendarDay;
  readonly until: CalendarDay;
  readonly standing: "later" | "due" | "overdue" | "done";
}

interface Ended {
  readonly outcome: Outcome;
  readonly on: CalendarDay;
}

interface Visit {
  readonly month: VisitMonth;
  readonly found: VisitFinding;
}

/** Only who was cured, or completed the treatment, is visited; and nobody after they died or fell ill again. */
export function visitsAfter(
  ended: Ended,
  resistant: boolean,
  visits: readonly Visit[],
  today: CalendarDay,
): readonly VisitDue[] {
  if (ended.outcome !== "cured" && ended.outcome !== "completed") return [];
  const over = visits.some(({ found }) => found === "died" || found === "tb-again");
  const months = resistant ? visitMonths : visitMonths.slice(0, 1);
  return months.flatMap((month) => {
    const done = visits.some((visit) => visit.month === month);
    if (over && !done) return [];
    const on = addDays(ended.on, Number(month) * 30);
    const [from, until] = [addDays(on, -window), addDays(on, window)];
    const standing = done ? "done" : today < from ? "later" : today <= until ? "due" : "overdue";
    return [{ month, from, on, until, standing } as const];
  });
}

/** The first and the last day on which a treatment ended whose visit of that month is due on a day. */
export function endedForVisit(
  month: VisitMonth,
  day: CalendarDay,
): { readonly from: CalendarDay; readonly until: CalendarDay } {
  const middle = addDays(day, -Number(month) * 30);
  return { from: addDays(middle, -window), until: addDays(middle, window) };
}

/** Whoever was not found was looked for, and whoever comes after the window came late: both are said in words. */
export function visitWantsWords({ until }: Pick<VisitDue, "until">, on: CalendarDay, found: VisitFinding): boolean {
  return found === "not-found" || on > until;
}

/**
 * Sustained success, by the last visit that is asked for; null: nobody knows yet, or the person was
 * not found.
 */
export function sustainedSuccess(ended: Ended, resistant: boolean, visits: readonly Visit[]): boolean | null {
  if (ended.outcome !== "cured" && ended.outcome !== "completed") return null;
  if (visits.some(({ found }) => found === "died" || found === "tb-again")) return false;
  const last = resistant ? "12" : "6";
  return visits.some(({ month, found }) => month === last && found === "well") ? true : null;
}
