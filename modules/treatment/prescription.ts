import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import type { Drug } from "../diagnosis/drug.ts";
import { drugsIn, Medicine } from "./medicine.ts";

/*
 * What is to be taken from a day on. A prescription is never changed: the next one takes its place
 * from its own first day, and carries the whole set, so that what was in force on any day can be
 * read from one row. Nothing in it: the treatment is held, and no dose is due.
 *
 * Of two that are in force on a day the later written holds; that is how a mistake about the past is
 * put right, and both stay readable.
 */

export const PrescriptionId = idOf("PrescriptionId");
export type PrescriptionId = z.infer<typeof PrescriptionId>;

/** ISO weekdays, 1 = Monday; null: every day. */
export const Weekdays = z.nullable(
  z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
);

/** How much is taken at one time: by weight of the drug, by tablets, or both where both are known. */
export interface Amount {
  readonly mg: number | null;
  readonly tablets: number | null;
}

export const PrescribedItem = z
  .strictObject({
    medicine: Medicine,
    /** Of a combination null: its drugs weigh differently. */
    mg: z.nullable(z.number().check(z.minimum(1), z.maximum(5000))),
    tablets: z.nullable(z.number().check(z.minimum(0.5), z.maximum(20), z.multipleOf(0.5))),
    timesPerDay: z.int().check(z.minimum(1), z.maximum(4)),
    weekdays: Weekdays,
    from: CalendarDay,
    /** The last day; null: until another is prescribed. */
    until: z.nullable(CalendarDay),
  })
  .check(z.refine(({ mg, tablets }) => mg !== null || tablets !== null, { path: ["mg"] }))
  .check(z.refine(({ from, until }) => until === null || from <= until, { path: ["until"] }));
export type PrescribedItem = z.infer<typeof PrescribedItem>;

export const PrescribedItems = z.array(PrescribedItem).check(z.maxLength(30));

/** Why a prescription took the place of the one before. */
export const changeReasons = [
  "weight",
  "side-effect",
  "resistance",
  "results",
  "pregnancy",
  "other-illness",
  "interaction",
  "not-to-be-had",
  "interrupted",
  "recovered",
  "mistake",
  "other",
] as const;
export const ChangeReason = z.enum(changeReasons);
export type ChangeReason = z.infer<typeof ChangeReason>;

export interface Prescription {
  /** The first day on which it holds. */
  readonly from: CalendarDay;
  readonly items: readonly PrescribedItem[];
}

/**
 * The prescription that holds on a day; null: none does yet.
 *
 * @param prescriptions in the order in which they were written
 */
export function inForce<P extends Prescription>(prescriptions: readonly P[], day: CalendarDay): P | null {
  return prescriptions.findLast(({ from }) => from <= day) ?? null;
}

/** What is to be taken on a day; nothing: none is due. */
export function dueOn(prescriptions: readonly Prescription[], day: CalendarDay): readonly PrescribedItem[] {
  return itemsOn(inForce(prescriptions, day)?.items ?? [], day);
}

/** Of these, what is to be taken on the day. */
export function itemsOn(items: readonly PrescribedItem[], day: CalendarDay): readonly PrescribedItem[] {
  return items.filter(
    ({ from, until, weekdays }) =>
      from <= day && (until === null || day <= until) && (weekdays?.includes(weekdayOf(day)) ?? true),
  );
}

/** How often that day something is to be taken: what is taken together is one dose. */
export const dosesOn = (prescriptions: readonly Prescription[], day: CalendarDay): number =>
  Math.max(0, ...dueOn(prescriptions, day).map(({ timesPerDay }) => timesPerDay));

/** Tablets taken together, of whatever; null: of one of them nobody has counted. */
export function tabletsIn(items: readonly Amount[]): number | null {
  return items.reduce<number | null>(
    (sum, { tablets }) => (sum === null || tablets === null ? null : sum + tablets),
    0,
  );
}

/** ISO: 1 = Monday. */
const weekdayOf = (day: CalendarDay) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** Is it prescribed at all, and held? */
export const isHeld = (prescription: Prescription | null) => prescription !== null && prescription.items.length === 0;

/**
 * The weight by which the doses were found: a change for another reason is written with the newest
 * weight too, and looks at no table.
 */
export function dosedFor(
  prescriptions: readonly { readonly because: ChangeReason | "phase"; readonly weightKg: number }[],
): number | null {
  return prescriptions.findLast(({ because }) => because === "phase" || because === "weight")?.weightKg ?? null;
}

/** Each medicine once, as long as its last day has not passed. */
export function medicinesFrom(items: readonly PrescribedItem[], day: CalendarDay): readonly Medicine[] {
  return [...new Set(items.filter(({ until }) => until === null || until >= day).map(({ medicine }) => medicine))];
}

/** The drugs against TB of a prescription that are still to be taken on a day. */
export const drugsFrom = (items: readonly PrescribedItem[], day: CalendarDay): readonly Drug[] => [
  ...new Set(medicinesFrom(items, day).flatMap((medicine) => drugsIn(medicine))),
];

/**
 * Drugs that were taken to the last day that was planned for them: they are not lacking, as
 * bedaquiline is not after its six months.
 */
export function drugsTakenToTheEnd(prescriptions: readonly Prescription[], day: CalendarDay): readonly Drug[] {
  return prescriptions.flatMap(({ items }, at) => {
    const next = prescriptions[at + 1]?.from ?? day;
    const over = next < day ? next : day;
    const left = new Set(medicinesFrom(items, over));
    return items.filter(({ medicine }) => !left.has(medicine)).flatMap(({ medicine }) => [...drugsIn(medicine)]);
  });
}

/** The same, whatever their order. */
export function sameItems(some: readonly PrescribedItem[], others: readonly PrescribedItem[]): boolean {
  return some.length === others.length && keysOf(some).every((key, at) => key === keysOf(others)[at]);
}

const keysOf = (items: readonly PrescribedItem[]) =>
  items
    .map(({ medicine, mg, tablets, timesPerDay, weekdays, from, until }) =>
      JSON.stringify([medicine, mg, tablets, timesPerDay, weekdays?.toSorted() ?? null, from, until]),
    )
    .toSorted();
