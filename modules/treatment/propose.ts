import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { proposeDose, type ProposedDose, sameAmount, fitsTheTable } from "./dose-table.ts";
import type { PhaseCode } from "./episode.ts";
import type { Medicine } from "./medicine.ts";
import type { Amount, PrescribedItem } from "./prescription.ts";
import type { Dosing, PlannedDosing, PlannedMedicine, Regimen } from "./regimen.ts";
import type { Source } from "./source.ts";

/*
 * What a regimen has somebody take from a day on: what a doctor is shown first, and may change. What
 * they prescribe instead is compared with it, and each difference is named.
 */

export interface Taker {
  readonly weightKg: number;
  /** Completed years. */
  readonly age: number;
}

/** One place of the regimen. */
export interface ProposedMedicine {
  readonly source: Source;
  /** What may fill it, the usual one first. */
  readonly oneOf: readonly ProposedDosing[];
}

export interface ProposedDosing {
  readonly medicine: Medicine;
  readonly steps: readonly ProposedStep[];
}

export interface ProposedStep extends Pick<PrescribedItem, "timesPerDay" | "weekdays" | "from" | "until"> {
  /** "open": no table speaks of it, whoever prescribes writes it. */
  readonly dose: ProposedDose | { readonly is: "open" };
}

interface When {
  readonly startedOn: CalendarDay;
  /** The first day of the phase. */
  readonly beginsOn: CalendarDay;
}

/** What is left of each medicine once the phase begins. */
export function proposeMedicines(
  regimen: Regimen,
  phase: PhaseCode,
  { startedOn, beginsOn }: When,
  taker: Taker,
): readonly ProposedMedicine[] {
  const first = regimen.phases[0]?.code;
  return regimen.medicines
    .filter((planned) => planned.in.includes(phase))
    .map((planned) => {
      const begins = first && planned.in.includes(first) ? startedOn : beginsOn;
      const oneOf = planned.oneOf.map((dosing) => ({
        medicine: dosing.medicine,
        steps: stepsFrom(dosing, begins, taker).filter(({ until }) => until === null || until >= beginsOn),
      }));
      return { source: planned.source, oneOf: oneOf.map((dosing) => fromDay(dosing, beginsOn)) };
    })
    .filter(({ oneOf }) => oneOf.some(({ steps }) => steps.length > 0));
}

function stepsFrom({ medicine, steps }: PlannedDosing, begins: CalendarDay, taker: Taker): readonly ProposedStep[] {
  let from = begins;
  return steps.map(({ days, weekdays, timesPerDay, dose }) => {
    const until = days === null ? null : addDays(from, days - 1);
    const step = {
      from,
      until,
      timesPerDay,
      weekdays: weekdays && [...weekdays],
      dose: doseOf(dose, medicine, taker),
    };
    if (until !== null) from = addDays(until, 1);
    return step;
  });
}

const fromDay = ({ medicine, steps }: ProposedDosing, day: CalendarDay): ProposedDosing => ({
  medicine,
  steps: steps.map((step) => (step.from < day ? { ...step, from: day } : step)),
});

export function doseOf(dose: Dosing, medicine: Medicine, { weightKg, age }: Taker): ProposedStep["dose"] {
  if (dose.by === "fixed") return { is: "clear", amount: { mg: dose.mg, tablets: dose.tablets } };
  return dose.by === "weight" ? proposeDose(dose.table, medicine, weightKg, age) : { is: "open" };
}

/** How a prescription departs from what the regimen proposes. */
export type Departure =
  | { readonly is: "left-out"; readonly medicine: Medicine }
  | { readonly is: "added"; readonly medicine: Medicine }
  /** Another amount, or other days. */
  | { readonly is: "otherwise"; readonly medicine: Medicine }
  /** The table says nothing of this person. */
  | { readonly is: "outside"; readonly medicine: Medicine };

/** Nothing: it is what the regimen proposes, with each choice that it leaves made. */
export function departuresFrom(
  proposed: readonly ProposedMedicine[],
  items: readonly PrescribedItem[],
): readonly Departure[] {
  const departures: Departure[] = [];
  const known = new Set<Medicine>();
  for (const { oneOf } of proposed) {
    for (const { medicine } of oneOf) known.add(medicine);
    const taken = oneOf.find(({ medicine }) => items.some((item) => item.medicine === medicine));
    const [usual] = oneOf;
    if (!taken) {
      if (usual) departures.push({ is: "left-out", medicine: usual.medicine });
      continue;
    }
    const prescribed = items.filter(({ medicine }) => medicine === taken.medicine);
    const fault = faultOf(taken, prescribed);
    if (fault) departures.push({ is: fault, medicine: taken.medicine });
    // Two for one place: the second is one more than the regimen has.
    for (const { medicine } of oneOf) {
      if (medicine !== taken.medicine && items.some((item) => item.medicine === medicine))
        departures.push({ is: "added", medicine });
    }
  }
  for (const medicine of new Set(items.map((item) => item.medicine))) {
    if (!known.has(medicine)) departures.push({ is: "added", medicine });
  }
  return departures;
}

function faultOf({ steps }: ProposedDosing, items: readonly PrescribedItem[]): "otherwise" | "outside" | null {
  if (steps.length !== items.length) return "otherwise";
  let outside = false;
  for (const step of steps) {
    const item = items.find(({ from }) => from === step.from);
    if (!item || item.until !== step.until || item.timesPerDay !== step.timesPerDay) return "otherwise";
    if (String(item.weekdays?.toSorted()) !== String(step.weekdays?.toSorted())) return "otherwise";
    if (step.dose.is === "outside") outside = true;
    else if (step.dose.is !== "open" && !fitsTheTable(step.dose, item)) return "otherwise";
  }
  return outside ? "outside" : null;
}

/** A dose that another weight asks for. */
export interface Redose {
  readonly medicine: Medicine;
  readonly now: Amount;
  /** What the table says of the new weight: one, or those between which it leaves the choice; none: it says nothing. */
  readonly options: readonly Amount[];
}

/**
 * What a new weight changes in a prescription. Only where the table says another amount of the new
 * weight than of the old one: whoever was given another dose for a reason is not asked again as long
 * as the weight stays in its row. (NTEP asks for it when the band changes, ntep.in node 770.)
 */
export function redoseFor(
  { medicines }: Pick<Regimen, "medicines">,
  items: readonly PrescribedItem[],
  old: Taker,
  now: Taker,
): readonly Redose[] {
  return items.flatMap((item) => {
    const dosing = dosingOf(medicines, item.medicine);
    if (dosing?.by !== "weight") return [];
    const before = proposeDose(dosing.table, item.medicine, old.weightKg, old.age);
    const after = proposeDose(dosing.table, item.medicine, now.weightKg, now.age);
    if (sameProposal(before, after) || fitsTheTable(after, item)) return [];
    return [{ medicine: item.medicine, now: { mg: item.mg, tablets: item.tablets }, options: optionsIn(after) }];
  });
}

const dosingOf = (planned: readonly PlannedMedicine[], medicine: Medicine): Dosing | null =>
  dosingsOf(planned, medicine)[0] ?? null;

/** Each dose that a regimen has of a medicine, one step after the other. */
const dosingsOf = (planned: readonly PlannedMedicine[], medicine: Medicine): readonly Dosing[] =>
  planned
    .flatMap(({ oneOf }) => oneOf.find((dosing) => dosing.medicine === medicine) ?? [])
    .flatMap(({ steps }) => steps.map(({ dose }) => dose));

/** Is it an amount that the regimen has for this person, at any of its steps? Null: the regimen does not speak of it. */
export function fitsTheRegimen(
  { medicines }: Pick<Regimen, "medicines">,
  item: Pick<PrescribedItem, "medicine" | "mg" | "tablets">,
  taker: Taker,
): boolean | null {
  const doses = dosingsOf(medicines, item.medicine).map((dosing) => doseOf(dosing, item.medicine, taker));
  if (doses.length === 0) return null;
  return doses.some((dose) => dose.is === "open" || fitsTheTable(dose, item));
}

/** The dose tables in which somebody's weight is looked up for these, as "code version". */
export function tablesFor(
  { medicines }: Pick<Regimen, "medicines">,
  items: readonly PrescribedItem[],
): readonly string[] {
  const dosings = items.flatMap(({ medicine }) => dosingsOf(medicines, medicine));
  const tables = dosings.flatMap((dosing) => (dosing.by === "weight" ? [dosing.table] : []));
  return [...new Set(tables.map(({ code, version }) => `${code} ${version}`))].toSorted();
}

function optionsIn(proposed: ProposedDose): readonly Amount[] {
  if (proposed.is === "clear") return [proposed.amount];
  return proposed.is === "between" ? proposed.options : [];
}

function sameProposal(one: ProposedDose, other: ProposedDose): boolean {
  const [some, others] = [optionsIn(one), optionsIn(other)];
  return (
    some.length === others.length &&
    some.every((amount, at) => {
      const against = others[at];
      return against !== undefined && sameAmount(amount, against);
    })
  );
}

/**
 * The usual medicine in each place, in the amount that the tables give; null where one of them leaves a
 * choice, or says nothing of this person.
 */
export function usualItems(proposed: readonly ProposedMedicine[]): PrescribedItem[] | null {
  const items: PrescribedItem[] = [];
  for (const { oneOf } of proposed) {
    const [usual] = oneOf;
    for (const { dose, ...step } of usual?.steps ?? []) {
      if (!usual || dose.is !== "clear") return null;
      items.push({ ...step, medicine: usual.medicine, ...dose.amount });
    }
  }
  return items;
}
