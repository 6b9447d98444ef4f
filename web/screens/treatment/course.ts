import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { PhaseCode } from "../../../modules/treatment/episode.ts";
import { type Regimen, phaseAfter } from "../../../modules/treatment/regimen.ts";
import { daysFrom, daysInMonth } from "./days.ts";
import type { Phase, Treatment } from "./use-treatments.ts";

/** One phase on the axis of the treatment: what has passed of it, and what is planned. */
export interface Span {
  readonly code: PhaseCode;
  /** Null: it has not begun. */
  readonly phase: Phase | null;
  /** Both days belong to it. */
  readonly from: CalendarDay;
  readonly until: CalendarDay;
  /** In days from the first day of the treatment: its first, the first that has not passed, and the one after its last. */
  readonly begins: number;
  readonly passed: number;
  readonly ends: number;
}

export interface Course {
  readonly spans: readonly Span[];
  readonly months: number;
  /** The first day that has not passed, in days from the first one. */
  readonly now: number;
  /** Where today lies, in days; null: the treatment is over. */
  readonly today: number | null;
}

/** A dose a day from here on: what is planned ends later with every dose that is missing. */
export function courseOf(treatment: Treatment, regimen: Regimen, today: CalendarDay): Course {
  const { startedOn, phases, lastDoseOn, closed } = treatment;
  const at = (day: CalendarDay) => daysFrom(startedOn, day);
  // Today has passed when its dose is taken.
  const now = closed ? at(closed.on) + 1 : at(today) + (lastDoseOn === today ? 1 : 0);
  const spans: Span[] = [];
  const add = (code: PhaseCode, phase: Phase | null, begins: number, ends: number) =>
    spans.push({
      code,
      phase,
      from: addDays(startedOn, begins),
      until: addDays(startedOn, ends - 1),
      begins,
      passed: Math.min(Math.max(now, begins), ends),
      ends,
    });
  for (const [number, phase] of phases.entries()) {
    const begins = at(phase.beganOn);
    const next = phases[number + 1];
    const missing = closed ? 0 : Math.max(0, phase.doses - phase.verified - phase.reported);
    add(phase.code, phase, begins, Math.max(begins + 1, next ? at(next.beganOn) : Math.max(now, begins) + missing));
  }
  if (!closed) {
    let next = phaseAfter(regimen, phases.at(-1)?.code ?? "continuation");
    while (next) {
      const begins = spans.at(-1)?.ends ?? 0;
      add(next.code, null, begins, begins + next.doses);
      next = phaseAfter(regimen, next.code);
    }
  }
  const ends = Math.max(1, ...spans.map((span) => span.ends));
  return { spans, months: Math.ceil(ends / daysInMonth), now, today: closed ? null : at(today) };
}
