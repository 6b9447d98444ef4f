import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import type { Drug } from "../diagnosis/drug.ts";
import { drugsIn } from "../treatment/medicine.ts";
import { inForce, type Prescription } from "../treatment/prescription.ts";

/*
 * Which drugs somebody is under, day by day, as far as an examination hangs on them. Of a drug that
 * is taken on three days of the week they are under it on all seven. While a treatment is held they
 * stay under what was prescribed before: what a drug did to a nerve or a liver is still looked for,
 * and it is often why the treatment is held.
 */

/** From a day on, up to another; null: as it is prescribed now, without an end. */
export interface Span {
  readonly from: CalendarDay;
  readonly until: CalendarDay | null;
}

export type Taking = ReadonlyMap<Drug, readonly Span[]>;

/** @param prescriptions in the order in which they were written */
export function takingOf(prescriptions: readonly Prescription[]): Taking {
  const taking = new Map<Drug, Span[]>();
  const days = turningDays(prescriptions);
  let before: ReadonlySet<Drug> = new Set();
  for (const [at, from] of days.entries()) {
    const next = days[at + 1];
    const until = next === undefined ? null : addDays(next, -1);
    const drugs = drugsOn(prescriptions, from, before);
    for (const drug of drugs) {
      const spans = taking.get(drug) ?? [];
      const last = spans.at(-1);
      if (last && last.until !== null && addDays(last.until, 1) === from) spans[spans.length - 1] = { ...last, until };
      else spans.push({ from, until });
      taking.set(drug, spans);
    }
    before = drugs;
  }
  return taking;
}

/** The days on which something may be another than the day before. */
function turningDays(prescriptions: readonly Prescription[]): readonly CalendarDay[] {
  const days = new Set<CalendarDay>();
  for (const { from, items } of prescriptions) {
    days.add(from);
    for (const item of items) {
      days.add(item.from);
      if (item.until !== null) days.add(addDays(item.until, 1));
    }
  }
  return [...days].toSorted();
}

function drugsOn(prescriptions: readonly Prescription[], day: CalendarDay, before: ReadonlySet<Drug>) {
  const holds = inForce(prescriptions, day);
  if (holds?.items.length === 0) return before;
  const taken = holds?.items.filter(({ from, until }) => from <= day && (until === null || day <= until)) ?? [];
  return new Set(taken.flatMap(({ medicine }) => drugsIn(medicine)));
}

/** The days on which somebody is under one of these drugs, one span after the other. */
export function underAnyOf(taking: Taking, drugs: readonly Drug[]): readonly Span[] {
  return drugs.flatMap((drug) => taking.get(drug) ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

export const touches = ({ from, until }: Span, first: CalendarDay, last: CalendarDay): boolean =>
  from <= last && (until === null || until >= first);

/** Which of the drugs somebody was under at some time between two days, in the order of `drugs`. */
export const takenBetween = (
  taking: Taking,
  drugs: readonly Drug[],
  first: CalendarDay,
  last: CalendarDay,
): readonly Drug[] => drugs.filter((drug) => taking.get(drug)?.some((span) => touches(span, first, last)) ?? false);
