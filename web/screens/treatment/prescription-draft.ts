import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { sameAmount } from "../../../modules/treatment/dose-table.ts";
import { isCombination, type Medicine } from "../../../modules/treatment/medicine.ts";
import { type Amount, PrescribedItem } from "../../../modules/treatment/prescription.ts";
import type { ProposedDosing, ProposedStep } from "../../../modules/treatment/propose.ts";
import { numberIn } from "../patients/digits.ts";

/*
 * A prescription as it is being written: places, each filled as it is proposed until somebody
 * writes otherwise. A place is known by the medicine that usually fills it.
 */

/** What may fill a place, the usual one first: from a regimen, or what is taken now. */
export interface Place {
  readonly oneOf: readonly ProposedDosing[];
}

/** A dose in somebody's own hand. */
export interface WrittenStep {
  readonly mg: string;
  readonly tablets: string;
  readonly timesPerDay: number;
  /** All seven: every day. */
  readonly weekdays: readonly number[];
}

export interface RowDraft {
  readonly out: boolean;
  /** Null: the usual one. */
  readonly medicine: Medicine | null;
  /** By step, of those amounts between which the table leaves the choice. */
  readonly chosen: Readonly<Record<number, string>>;
  readonly written: Readonly<Record<number, WrittenStep>>;
}

export interface PrescriptionDraft {
  /** By the usual medicine of the place; one that is not here is as proposed. */
  readonly rows: Readonly<Partial<Record<Medicine, RowDraft>>>;
  /** Medicines for which there is no place. */
  readonly added: readonly Medicine[];
}

export const asProposed: PrescriptionDraft = { rows: {}, added: [] };
export const untouched: RowDraft = { out: false, medicine: null, chosen: {}, written: {} };
const allDays = [1, 2, 3, 4, 5, 6, 7];

export const usualIn = ({ oneOf: [usual] }: Place): Medicine => {
  if (!usual) throw new Error("A place without a medicine: leave it out of the list.");
  return usual.medicine;
};

export const rowOf = ({ rows }: PrescriptionDraft, place: Place): RowDraft => rows[usualIn(place)] ?? untouched;

/** One row written otherwise. */
export function rewritten(draft: PrescriptionDraft, place: Place, change: Partial<RowDraft>): PrescriptionDraft {
  return { ...draft, rows: { ...draft.rows, [usualIn(place)]: { ...rowOf(draft, place), ...change } } };
}

/** What fills a place: one that it names, or another medicine for the same days, of which no table speaks. */
export function dosingIn({ oneOf }: Place, { medicine }: RowDraft): ProposedDosing {
  const [usual] = oneOf;
  const named = medicine === null ? usual : oneOf.find((dosing) => dosing.medicine === medicine);
  if (named) return named;
  const [from, until] = [usual?.steps[0]?.from, usual?.steps.at(-1)?.until ?? null];
  if (!from || medicine === null) throw new Error("A place without a medicine: leave it out of the list.");
  return openDosing(medicine, from, until);
}

export const openDosing = (
  medicine: Medicine,
  from: CalendarDay,
  until: CalendarDay | null = null,
): ProposedDosing => ({
  medicine,
  steps: [{ from, until, timesPerDay: 1, weekdays: null, dose: { is: "open" } }],
});

/** Nobody but the doctor says it: they wish to, or no table does. */
export const isWritten = ({ dose }: ProposedStep, at: number, { written }: RowDraft) =>
  written[at] !== undefined || dose.is === "outside" || dose.is === "open";

/** What stands in the fields before anything is written into them. */
export function writtenAs({ dose, timesPerDay, weekdays }: ProposedStep): WrittenStep {
  const amount = dose.is === "clear" ? dose.amount : null;
  return {
    mg: String(amount?.mg ?? ""),
    tablets: String(amount?.tablets ?? ""),
    timesPerDay,
    weekdays: weekdays ?? allDays,
  };
}

export const amountKey = ({ mg, tablets }: Amount) => `${mg ?? ""}/${tablets ?? ""}`;

/** Null: it cannot be prescribed like this. */
function itemOf(medicine: Medicine, step: ProposedStep, at: number, row: RowDraft): PrescribedItem | null {
  const { from, until } = step;
  if (isWritten(step, at, row)) {
    const { mg, tablets, timesPerDay, weekdays } = row.written[at] ?? writtenAs(step);
    // What cannot be read as a number is wrong, and not empty.
    const read = (text: string) => (text.trim() === "" ? null : (numberIn(text) ?? Number.NaN));
    return (
      PrescribedItem.safeParse({
        medicine,
        mg: isCombination(medicine) ? null : read(mg),
        tablets: read(tablets),
        timesPerDay,
        weekdays: weekdays.length === 7 ? null : weekdays.toSorted((a, b) => a - b),
        from,
        until,
      }).data ?? null
    );
  }
  const amount = step.dose.is === "clear" ? step.dose.amount : chosenIn(step, at, row);
  const { timesPerDay, weekdays } = step;
  return amount && { medicine, ...amount, timesPerDay, weekdays, from, until };
}

/** The weight may have changed since it was chosen, and the choice with it. */
export function chosenIn({ dose }: ProposedStep, at: number, { chosen }: RowDraft): Amount | null {
  if (dose.is !== "between") return null;
  return dose.options.find((option) => amountKey(option) === chosen[at]) ?? null;
}

/** The fields of one step, by which a form leads to them. */
export const fieldOf = (medicine: Medicine, at: number, what: "chosen" | "mg" | "tablets") =>
  `${medicine} ${at + 1} ${what}`;

/** In the order in which they stand, so that the first is the one to lead to. */
export function faultsIn(places: readonly Place[], draft: PrescriptionDraft): readonly string[] {
  const faults = places.flatMap((place) => {
    const row = rowOf(draft, place);
    if (row.out) return [];
    const { medicine, steps } = dosingIn(place, row);
    return steps.flatMap((step, at) => {
      if (itemOf(medicine, step, at, row)) return [];
      if (!isWritten(step, at, row)) return [fieldOf(medicine, at, "chosen")];
      return [fieldOf(medicine, at, isCombination(medicine) ? "tablets" : "mg")];
    });
  });
  return faults.length === 0 && itemsIn(places, draft).length === 0 ? ["nothing"] : faults;
}

/** What is prescribed; a row that lacks something is not in it. */
export function itemsIn(places: readonly Place[], draft: PrescriptionDraft): readonly PrescribedItem[] {
  return places.flatMap((place) => {
    const row = rowOf(draft, place);
    if (row.out) return [];
    const { medicine, steps } = dosingIn(place, row);
    return steps.flatMap((step, at) => itemOf(medicine, step, at, row) ?? []);
  });
}

/** Those that may still be added or put in another's place. */
export function takenIn(places: readonly Place[], draft: PrescriptionDraft): ReadonlySet<Medicine> {
  return new Set(places.map((place) => dosingIn(place, rowOf(draft, place)).medicine));
}

/** The same dose at the same times, whatever its days. */
export const sameDose = (one: PrescribedItem, other: PrescribedItem) =>
  sameAmount(one, other) &&
  one.timesPerDay === other.timesPerDay &&
  String(one.weekdays?.toSorted()) === String(other.weekdays?.toSorted());

/**
 * The places of a draft: those proposed, and one for each medicine that was added.
 *
 * @param known how the regimen doses a medicine, where it names it
 */
export function placesOf(
  proposed: readonly Place[],
  { added }: PrescriptionDraft,
  from: CalendarDay,
  known: (medicine: Medicine) => ProposedDosing | null = () => null,
): readonly Place[] {
  return [...proposed, ...added.map((medicine) => ({ oneOf: [known(medicine) ?? openDosing(medicine, from)] }))];
}
