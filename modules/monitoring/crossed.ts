import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import type { Facts } from "../alerts/alert.ts";
import type { Found } from "./examination.ts";
import { type Crossed, crossedBy, crossedIn } from "./limit.ts";
import { limits } from "./limits.ts";
import type { PlanKind } from "./plan.ts";
import type { LimitShown } from "./shown.ts";
import { type Taking, takenBetween } from "./taking.ts";

/* Which limits the examinations of one person cross, and what of it waits for a doctor. */

export interface Examined {
  readonly examinationId: string;
  readonly on: CalendarDay;
  readonly found: Found;
}

/** The treatment in which somebody is examined; null: there is none. */
export type Within = { readonly startedOn: CalendarDay; readonly taking: Taking } | null;

/** How long before the first dose an examination still belongs to the treatment, and a drug is suspected after it. */
const daysBefore = 30;

/**
 * The limits that each crosses, by its id. A number is compared with the first examination of its kind
 * since 30 days before the treatment began.
 *
 * @param examinations those that stand, in any order
 */
export function limitsCrossed(examinations: readonly Examined[], within: Within): ReadonlyMap<string, LimitShown[]> {
  const first = new Map<string, Examined>();
  const inOrder = examinations.toSorted((a, b) =>
    a.on === b.on ? (a.examinationId < b.examinationId ? -1 : 1) : a.on < b.on ? -1 : 1,
  );
  for (const one of inOrder) {
    if (within && one.on >= addDays(within.startedOn, -daysBefore) && !first.has(one.found.kind))
      first.set(one.found.kind, one);
  }
  return new Map(
    inOrder.map((one) => {
      const before = first.get(one.found.kind);
      const compared = before && before.on <= one.on ? before.found : null;
      return [one.examinationId, shownLimits(crossedBy(limits, one.found, compared), within, one.on)];
    }),
  );
}

/** The limits that a body mass index crosses, in kg/m². */
export const bodyMassCrossed = (index: number, within: Within, on: CalendarDay): LimitShown[] =>
  shownLimits(crossedIn(limits, { "body-mass": index }), within, on);

function shownLimits(crossed: readonly Crossed[], within: Within, on: CalendarDay): LimitShown[] {
  return crossed.map(({ limit, value }) => ({
    code: limit.code,
    reading: limit.reading,
    value,
    is: limit.is,
    bound: limit.bound,
    unit: limit.unit,
    weight: limit.weight,
    drugs: within ? [...takenBetween(within.taking, limit.suspects, addDays(on, -daysBefore), on)] : [],
    source: limit.source,
  }));
}

/** What a doctor is told of it before they open the chart; null: nothing of it asks for them. */
export function factsOf(kind: PlanKind, on: CalendarDay, crossed: readonly LimitShown[]): Facts | null {
  const gravest = crossed.find(({ weight }) => weight === "act");
  if (!gravest) return null;
  const { code, reading, value, is, bound, unit, drugs } = gravest;
  return { kind, reading, code, value, is, limit: bound, unit, on, drugs };
}

/**
 * Is it new enough to ask for a doctor? What somebody copies from old papers does not, unless it
 * belongs to the treatment that runs.
 */
export function asksForDoctor(on: CalendarDay, runsSince: CalendarDay | null, today: CalendarDay): boolean {
  const since = runsSince !== null && runsSince < today ? runsSince : today;
  return on >= addDays(since, -daysBefore);
}
