import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { HeardState } from "../../../modules/outreach/lead.ts";
import type { FinderLead, FinderMonth } from "../../../modules/outreach/shown.ts";

/*
 * A finder's garland: each child whom they found this month is a bead, and so is an older one of whom nobody has said
 * yet what came of them. What was reported on this phone hangs there at once, before the house has heard of it.
 */

/** `waiting`: only on this phone so far. `needs-you`: the house did not take it. */
export type BeadState = HeardState | "waiting" | "needs-you";

export interface Bead {
  readonly leadId: string;
  /** Null: nobody said what the child is called, or it was forgotten by now. */
  readonly called: string | null;
  readonly seenOn: CalendarDay;
  readonly state: BeadState;
}

/** A sighting that was reported here and the house does not say yet. */
export interface ReportedHere {
  readonly leadId: string;
  readonly sighting: { readonly called: string | null; readonly seenOn: CalendarDay };
}

export interface GarlandOf {
  /** As the house told them. */
  readonly leads: readonly FinderLead[];
  readonly reported: readonly ReportedHere[];
  /** What stands in the outbox, by the lead. */
  readonly waiting: ReadonlyMap<string, "waiting" | "sending" | "refused">;
  readonly today: CalendarDay;
}

export const monthOf = (today: CalendarDay) => `${today.slice(0, 8)}01` as CalendarDay;

const open: readonly BeadState[] = ["needs-you", "waiting", "sent", "on-the-way"];

/** The oldest first, so that a new one hangs at the end. */
export function garlandOf({ leads, reported, waiting, today }: GarlandOf): readonly Bead[] {
  const told = new Set(leads.map(({ leadId }) => leadId as string));
  const stateHere = (leadId: string): BeadState => {
    const row = waiting.get(leadId);
    return row === "refused" ? "needs-you" : row === undefined ? "sent" : "waiting";
  };
  const here = reported
    .filter(({ leadId }) => !told.has(leadId))
    .map(({ leadId, sighting: { called, seenOn } }) => ({ leadId, called, seenOn, state: stateHere(leadId) }));
  return [...leads, ...here]
    .filter(({ seenOn, state }) => seenOn >= monthOf(today) || open.includes(state))
    .toSorted((a, b) => (a.seenOn + a.leadId < b.seenOn + b.leadId ? -1 : 1));
}

/** On how many strings they hang, and how many on each: a name needs some room below its bead. */
export function stringsOf(beads: readonly Bead[], atMost = 7): readonly (readonly Bead[])[] {
  const strings = Math.max(1, Math.ceil(beads.length / atMost));
  const each = Math.ceil(beads.length / strings);
  return Array.from({ length: strings }, (_, at) => beads.slice(at * each, (at + 1) * each));
}

export interface Honorarium {
  readonly each: number;
  readonly rupees: number;
  /** Registered upon their word in this month. */
  readonly sure: number;
  /** Somebody may still be registered. */
  readonly onTheWay: number;
}

/** Null: the district has not said that it thanks with money. Nothing of the month before counts in this one. */
export function honorariumOf(
  each: number | null,
  month: FinderMonth | null,
  beads: readonly Bead[],
  today: CalendarDay,
): Honorarium | null {
  if (each === null) return null;
  const sure = month?.from === monthOf(today) ? month.registered : 0;
  const onTheWay = beads.filter(({ state }) => open.includes(state) && state !== "needs-you").length;
  return { each, rupees: each * sure, sure, onTheWay };
}
