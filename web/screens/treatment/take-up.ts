import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { daysOfReload, type Reload } from "../../../modules/treatment/gaps.ts";
import type { PrescribedItem } from "../../../modules/treatment/prescription.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { daysFrom, later } from "./days.ts";

/*
 * A treatment that was held is taken up again: each medicine with the dose that it had, and what was
 * to end on a day ends so many days later as it was held. A step before the last is not made longer:
 * daily doses of bedaquiline that were missed are not made up (tbksp.org node 2508). Where its rule
 * says so, they are given again for a week instead.
 */

/**
 * @param items what was prescribed before it was held
 * @param heldFrom the first day without them
 * @param from the day on which it is taken up again
 */
export function takenUp(
  items: readonly PrescribedItem[],
  { heldFrom, from, reload }: { heldFrom: CalendarDay; from: CalendarDay; reload: Reload | null },
  regimen: Regimen,
): readonly PrescribedItem[] {
  const held = Math.max(0, daysFrom(heldFrom, from));
  const left = items
    .filter(({ until }) => until === null || until >= heldFrom)
    .map((item) => {
      const isLast = !items.some((other) => other.medicine === item.medicine && other.from > item.from);
      const until = item.until !== null && isLast ? addDays(item.until, held) : item.until;
      return { ...item, from: later(item.from, from), until };
    })
    .filter(({ until }) => until === null || until >= from);
  return reload === "load-again" ? loadedAgain(left, from, regimen) : left;
}

/** Bedaquiline daily for a week from that day on, then as it was. */
export function loadedAgain(
  items: readonly PrescribedItem[],
  from: CalendarDay,
  { medicines }: Regimen,
): readonly PrescribedItem[] {
  const loading = medicines.flatMap(({ oneOf }) => oneOf).find(({ medicine }) => medicine === "Bdq")?.steps[0];
  const usual = items.findLast(({ medicine }) => medicine === "Bdq");
  if (loading?.dose.by !== "fixed" || !usual) return items;
  const { mg, tablets } = loading.dose;
  const first = { ...usual, mg, tablets, weekdays: null, from, until: addDays(from, daysOfReload - 1) };
  const rest = { ...usual, from: later(usual.from, addDays(from, daysOfReload)) };
  return items.flatMap((item) => {
    if (item.medicine !== "Bdq") return [item];
    if (item !== usual) return [];
    return rest.until === null || rest.from <= rest.until ? [first, rest] : [first];
  });
}
