import { type Drug, drugGroups } from "../diagnosis/drug.ts";
import type { DrugProfile, ResistanceClass } from "../diagnosis/resistance.ts";
import type { ConditionCode } from "./condition.ts";
import { drugsIn, type Medicine } from "./medicine.ts";
import { type Regimen, regimenTaken } from "./regimen.ts";

/*
 * What speaks against giving a regimen to somebody: what their bacteria withstand, who they are, and
 * what the doctor was asked. It is worked out before a treatment begins and again with each result
 * that comes later.
 *
 * Three weights. "stops": the regimen stands or falls with that drug, it cannot begin. "wants-words":
 * the doctor may, and says why. "to-know": it is said, and nothing more is asked.
 */

export type Weight = "stops" | "wants-words" | "to-know";

export type Against =
  | { readonly is: "resistant"; readonly weight: Weight; readonly drug: Drug }
  /** Results contradict each other, and R counts until a doctor settles it. */
  | { readonly is: "in-conflict"; readonly weight: Weight; readonly drug: Drug }
  | { readonly is: "class"; readonly weight: Weight; readonly class: ResistanceClass }
  | { readonly is: "condition"; readonly weight: Weight; readonly condition: ConditionCode }
  | { readonly is: "too-young"; readonly weight: Weight; readonly fromAge: number }
  | { readonly is: "too-light"; readonly weight: Weight; readonly fromKg: number };

export interface Resistance {
  readonly class: ResistanceClass;
  readonly drugs: readonly DrugProfile[];
}

/** What the results say against a regimen, and against the medicines that are prescribed. */
export function resistanceAgainst(
  begun: Regimen,
  prescribed: readonly Medicine[],
  resistance: Resistance,
): readonly Against[] {
  const regimen = regimenTaken(begun, prescribed);
  const against: Against[] = [];
  const taken = new Set(prescribed.flatMap((medicine) => drugsIn(medicine)));
  for (const { drug, result, conflict } of resistance.drugs) {
    if (result !== "R" || regimen.despite.includes(drug)) continue;
    const stops = regimen.countsOn.some((counted) => saysOf(drug, counted));
    if (!stops && ![...taken].some((one) => saysOf(drug, one))) continue;
    against.push({ is: conflict ? "in-conflict" : "resistant", weight: stops ? "stops" : "wants-words", drug });
  }
  if (!regimen.isFor.includes(resistance.class))
    against.push({ is: "class", weight: weightOfClass(regimen, resistance.class), class: resistance.class });
  return against;
}

/** Of some drugs, those that the bacteria withstand, be it by the word of one of two results that contradict each other. */
export function withstoodAmong(taken: readonly Drug[], { drugs: found }: Pick<Resistance, "drugs">): readonly Drug[] {
  return taken.filter((one) => found.some(({ drug, result }) => result === "R" && saysOf(drug, one)));
}

/** Does the regimen stand or fall with one of these? */
export const countsOnOneOf = ({ countsOn }: Regimen, some: readonly Drug[]): boolean =>
  countsOn.some((counted) => some.some((one) => saysOf(one, counted)));

/**
 * Does what is said of the one hold for the other? Levofloxacin and moxifloxacin, old ones too, are
 * one to the bacteria; a high dose of isoniazid is none.
 */
export function saysOf(resistant: Drug, taken: Drug): boolean {
  return resistant === taken || (isFluoroquinolone(resistant) && isFluoroquinolone(taken));
}
const isFluoroquinolone = (drug: Drug) => ["Lfx", "Mfx", "Ofx", "Gfx"].includes(drug);

/**
 * The first-line regimen is begun while rifampicin is not tested yet: that is to know, and no more.
 * Every other is for a resistance that was found, and without it needs a reason.
 */
function weightOfClass(regimen: Regimen, is: ResistanceClass): Weight {
  return is === "unknown" && regimen.isFor.includes("DS") ? "to-know" : "wants-words";
}

export interface Asked {
  readonly age: number;
  readonly weightKg: number;
  readonly present: readonly ConditionCode[];
}

/** What else speaks against it: who they are, and what they were asked. */
export function personAgainst(regimen: Regimen, { age, weightKg, present }: Asked): readonly Against[] {
  const { fromAge, fromKg, excludedBy } = regimen;
  const against: Against[] = [];
  if (fromAge !== null && age < fromAge) against.push({ is: "too-young", weight: "wants-words", fromAge });
  if (fromKg !== null && weightKg < fromKg) against.push({ is: "too-light", weight: "wants-words", fromKg });
  for (const { condition } of excludedBy) {
    if (present.includes(condition)) against.push({ is: "condition", weight: "wants-words", condition });
  }
  return against;
}

export const stops = (against: readonly Against[]) => against.some(({ weight }) => weight === "stops");
export const wantsWords = (against: readonly Against[]) => against.some(({ weight }) => weight === "wants-words");

/** What a longer regimen lacks by WHO's rule of groups (tbksp.org, term 84). */
export type GroupLack = "group-a" | "group-b" | "both-of-group-b" | "four-drugs";

/**
 * All three of group A and one of group B; with one or two of group A both of group B; four drugs at
 * the least to begin with. Levofloxacin and moxifloxacin fill one place, as cycloserine and terizidone do.
 *
 * @param works drugs that are taken, without those that the bacteria withstand
 */
export function groupsLack(works: readonly Drug[]): readonly GroupLack[] {
  const places = new Set(works.map((drug) => (drug === "Mfx" ? "Lfx" : drug === "Trd" ? "Cs" : drug)));
  const inGroup = (group: "A" | "B" | "C") => [...places].filter((drug) => groupOf(drug) === group).length;
  const [a, b, c] = [inGroup("A"), inGroup("B"), inGroup("C")];
  const lacks: GroupLack[] = [];
  if (a === 0) lacks.push("group-a");
  if (a === 3 && b === 0) lacks.push("group-b");
  if (a > 0 && a < 3 && b < 2) lacks.push("both-of-group-b");
  if (a + b + c < 4) lacks.push("four-drugs");
  return lacks;
}

/** Beside the resistant ones ethambutol and pyrazinamide stand in group C. */
const groupOf = (drug: Drug) => (drug === "E" || drug === "Z" ? "C" : drugGroups[drug]);
