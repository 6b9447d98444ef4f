import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Id } from "../../../foundation/id.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { type Change, type ChangeFault, faultOfChange } from "../../../modules/treatment/change.ts";
import type { Medicine } from "../../../modules/treatment/medicine.ts";
import { changePrescription } from "../../../modules/treatment/operations.ts";
import {
  type ChangeReason,
  dosedFor,
  inForce,
  isHeld,
  type PrescribedItem,
  sameItems,
} from "../../../modules/treatment/prescription.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import type { Prescribed } from "./chart-events.ts";
import { nextDose } from "./go-on-draft.ts";
import { itemsFrom } from "./places-now.ts";
import { asProposed, faultsIn, itemsIn, type Place, type PrescriptionDraft, untouched } from "./prescription-draft.ts";
import { loadedAgain, takenUp } from "./take-up.ts";
import type { Treatment } from "./use-treatments.ts";

/** A change as it is being written. */
export interface ChangeDraft {
  /** Null: the next day on which a dose is due. */
  readonly from: string | null;
  readonly because: ChangeReason | "";
  /** Nothing is to be taken for the time being. */
  readonly held: boolean;
  readonly prescription: PrescriptionDraft;
  readonly why: string;
}

/** With what the form opens: from the chart, from a notice of another weight, of resistance, of a gap. */
export type Opening =
  | { readonly is: "chart" }
  | { readonly is: "redose" }
  | { readonly is: "stop"; readonly medicine: Medicine; readonly because: ChangeReason }
  | { readonly is: "load-again" };

export function unchanged(opening: Opening): ChangeDraft {
  const nothing: ChangeDraft = { from: null, because: "", held: false, prescription: asProposed, why: "" };
  switch (opening.is) {
    case "chart":
      return nothing;
    case "redose":
      return { ...nothing, because: "weight" };
    case "load-again":
      return { ...nothing, because: "interrupted" };
    case "stop":
      return {
        ...nothing,
        because: opening.because,
        prescription: { ...asProposed, rows: { [opening.medicine]: { ...untouched, out: true } } },
      };
  }
}

export const changeKey = ({ episodeId }: Treatment, opening: Opening) =>
  `${changePrescription.name} ${episodeId} ${opening.is}${opening.is === "stop" ? ` ${opening.medicine}` : ""}`;

/** So far ahead a prescription may be written, in days. */
const daysAhead = 14;
export const lastToChange = (today: CalendarDay) => addDays(today, daysAhead);

export const fromIn = ({ from }: ChangeDraft, treatment: Treatment, today: CalendarDay): string =>
  from ?? nextDose(treatment, today);

/** A field may be empty while it is being written: then it is as if from today. */
export const dayOf = (draft: ChangeDraft, treatment: Treatment, today: CalendarDay) =>
  (fromIn(draft, treatment, today) || today) as CalendarDay;

/** What would be taken on that day if nothing were changed; of what is held, what it is taken up with. */
export function itemsBefore(
  { prescriptions, gaps }: Treatment,
  opening: Opening,
  from: CalendarDay,
  regimen: Regimen,
): readonly PrescribedItem[] {
  const now = inForce(prescriptions, from) ?? prescriptions[0];
  if (!now) return [];
  if (isHeld(now)) {
    const last = prescriptions.findLast(({ items }) => items.length > 0);
    const reload = gaps.find(({ open }) => open)?.reload ?? null;
    return takenUp(last?.items ?? [], { heldFrom: heldSince(prescriptions) ?? from, from, reload }, regimen);
  }
  return opening.is === "load-again" ? loadedAgain(now.items, from, regimen) : now.items;
}

/** The first day without anything, where it is held now; null: it is not. */
export function heldSince(prescriptions: readonly Prescribed[]): CalendarDay | null {
  const last = prescriptions.findLastIndex(({ items }) => items.length > 0);
  return prescriptions[last + 1]?.from ?? null;
}

export interface ChangeFacts {
  readonly treatment: Treatment;
  readonly regimen: Regimen;
  readonly today: CalendarDay;
  readonly taker: Change["taker"];
  readonly resistance: Change["resistance"];
  /** What is in force, as the house has it. */
  readonly before: Prescribed;
  readonly places: readonly Place[];
}

/** What is to be taken; of what was not changed, as it stands. */
export function itemsOf(
  draft: ChangeDraft,
  { treatment, today, before, places }: ChangeFacts,
): readonly PrescribedItem[] {
  if (draft.held) return [];
  return itemsFrom(dayOf(draft, treatment, today), before.items, itemsIn(places, draft.prescription));
}

/** What forbids it, or wants a word; null: nothing, or it is not written yet. */
export function faultOf(draft: ChangeDraft, facts: ChangeFacts): ChangeFault | null {
  const { treatment, regimen, taker, resistance, places } = facts;
  if (draft.because === "" || (!draft.held && faultsIn(places, draft.prescription).length > 0)) return null;
  const items = itemsOf(draft, facts);
  const before = {
    items: facts.before.items,
    weightKg: dosedFor(treatment.prescriptions) ?? facts.before.weightKg,
  };
  return faultOfChange({ regimen, before, items, because: draft.because, taker, resistance }, null);
}

export const isUnchanged = (draft: ChangeDraft, facts: ChangeFacts) =>
  sameItems(facts.before.items, itemsOf(draft, facts));

/** In the order in which they stand, so that the first is the one to lead to. */
export function wrongInChange(draft: ChangeDraft, facts: ChangeFacts): readonly string[] {
  const { treatment, today, places } = facts;
  const faults = draft.held ? [] : faultsIn(places, draft.prescription);
  if (faults.length > 0) return faults;
  if (isUnchanged(draft, facts)) return ["unchanged"];
  const from = fromIn(draft, treatment, today);
  const fault = faultOf(draft, facts);
  return [
    ...(from < treatment.startedOn || from > lastToChange(today) ? ["from"] : []),
    ...(draft.because === "" ? ["because"] : []),
    ...(fault === "resistant-to-the-regimen" ? ["resistant"] : []),
    ...(fault !== null && draft.why.trim() === "" ? ["why"] : []),
  ];
}

interface Whose {
  readonly patientId: PatientId;
  readonly prescriptionId: Id;
}

export function toChange(whose: Whose, draft: ChangeDraft, facts: ChangeFacts): InputOf<typeof changePrescription> {
  const { treatment, today, taker } = facts;
  return changePrescription.takes.parse({
    ...whose,
    episodeId: treatment.episodeId,
    from: fromIn(draft, treatment, today),
    because: draft.because,
    instead: treatment.prescriptions.at(-1)?.prescriptionId,
    weightKg: taker.weightKg,
    items: itemsOf(draft, facts),
    why: draft.why.trim() === "" ? null : draft.why,
  });
}
