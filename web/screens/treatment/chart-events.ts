import { calendarDay, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Medicine } from "../../../modules/treatment/medicine.ts";
import { inForce, isHeld, type PrescribedItem } from "../../../modules/treatment/prescription.ts";
import { timeZone } from "../patients/today.ts";
import { daysFrom } from "./days.ts";
import { sameDose } from "./prescription-draft.ts";
import type { Phase, Treatment } from "./use-treatments.ts";

/* What happened with a treatment, day by day: the pins under its bars. */

export type Prescribed = Treatment["prescriptions"][number];

/** What a prescription made of the one before. */
export type Turn =
  | { readonly is: "held" }
  | { readonly is: "taken-up" }
  | { readonly is: "stopped" | "added"; readonly medicine: Medicine }
  | { readonly is: "dose"; readonly medicine: Medicine; readonly item: PrescribedItem };

export type ChartEvent =
  | { readonly is: "confirmed" | "started" | "closed"; readonly on: CalendarDay }
  | { readonly is: "phase"; readonly on: CalendarDay; readonly phase: Phase }
  | { readonly is: "extended"; readonly on: CalendarDay; readonly from: number; readonly to: number }
  | {
      readonly is: "prescribed";
      readonly on: CalendarDay;
      readonly prescription: Prescribed;
      readonly turns: readonly Turn[];
    }
  /** From another part of the record, in its own words: "QTcF 512 ms". */
  | { readonly is: "mark"; readonly on: CalendarDay; readonly words: string };

const order: readonly ChartEvent["is"][] = [
  "confirmed",
  "started",
  "phase",
  "extended",
  "prescribed",
  "mark",
  "closed",
];

/**
 * The oldest first.
 *
 * @param confirmedOn the day of the decision on which it rests; null: not known here
 * @param marks what other parts of the record want to stand on the axis
 */
export function eventsOf(
  { startedOn, phases, prescriptions, closed }: Pick<Treatment, "startedOn" | "phases" | "prescriptions" | "closed">,
  confirmedOn: CalendarDay | null,
  marks: readonly { readonly on: CalendarDay; readonly words: string }[] = [],
): readonly ChartEvent[] {
  const events: ChartEvent[] = [
    ...(confirmedOn === null ? [] : [{ is: "confirmed" as const, on: confirmedOn }]),
    { is: "started", on: startedOn },
    ...phases.slice(1).map((phase) => ({ is: "phase" as const, on: phase.beganOn, phase })),
    ...phases.flatMap(({ extensions }) =>
      extensions.map(({ at, from, to }) => ({
        ...{ is: "extended" as const, from, to },
        on: calendarDay(Date.parse(at), timeZone),
      })),
    ),
    ...prescriptions.flatMap((prescription, number) => {
      if (prescription.because === "phase") return [];
      const turns = turnsOf(prescriptions.slice(0, number), prescription);
      return turns.length === 0 ? [] : [{ is: "prescribed" as const, on: prescription.from, prescription, turns }];
    }),
    ...marks.map((mark) => ({ is: "mark" as const, ...mark })),
    ...(closed ? [{ is: "closed" as const, on: closed.on }] : []),
  ];
  return events.toSorted((a, b) => (a.on === b.on ? order.indexOf(a.is) - order.indexOf(b.is) : a.on < b.on ? -1 : 1));
}

/** What it changed, compared with what held on its first day. */
export function turnsOf(before: readonly Prescribed[], { from, items }: Prescribed): readonly Turn[] {
  const last = inForce(before, from);
  if (items.length === 0) return isHeld(last) ? [] : [{ is: "held" }];
  if (isHeld(last)) return [{ is: "taken-up" }];
  const had = left(last?.items ?? [], from);
  const has = left(items, from);
  const stopped = had.filter(({ medicine }) => !has.some((item) => item.medicine === medicine));
  const turned = has.flatMap((item): Turn[] => {
    const same = had.filter(({ medicine }) => medicine === item.medicine);
    if (same.length === 0) return [{ is: "added", medicine: item.medicine }];
    return same.some((one) => sameDose(one, item)) ? [] : [{ is: "dose", medicine: item.medicine, item }];
  });
  return once([...stopped.map(({ medicine }) => ({ is: "stopped" as const, medicine })), ...turned]);
}

/** What is still to be taken from a day on. */
const left = (items: readonly PrescribedItem[], day: CalendarDay) =>
  items.filter(({ until }) => until === null || until >= day);

/** A medicine in two steps changes once. */
const once = (turns: readonly Turn[]) =>
  turns.filter(
    (turn, at) =>
      !("medicine" in turn) ||
      turns.findIndex((other) => "medicine" in other && other.medicine === turn.medicine && other.is === turn.is) ===
        at,
  );

/** A pin, in percent of the axis, and the row in which it stands, so that none covers another. */
export interface Pin {
  readonly at: number;
  readonly lane: number;
}

/** How much of the axis a pin takes on the narrowest screen, in percent. */
const pinWidth = 8;

/**
 * @param firstDay of the axis, in days from the start: -28
 * @param days of the whole axis
 */
export function pinsOf(
  events: readonly ChartEvent[],
  startedOn: CalendarDay,
  { firstDay, days }: { readonly firstDay: number; readonly days: number },
): readonly Pin[] {
  /** Of each lane, where its last pin stands. */
  const lanes: number[] = [];
  return events.map(({ on }) => {
    const at = Math.min(100, Math.max(0, ((daysFrom(startedOn, on) - firstDay) * 100) / days));
    const free = lanes.findIndex((last) => at - last >= pinWidth);
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = at;
    return { at, lane };
  });
}
