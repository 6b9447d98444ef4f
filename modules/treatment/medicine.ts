import * as z from "zod/mini";
import { type Drug, drugCodes, drugGroups } from "../diagnosis/drug.ts";

/*
 * What is prescribed: one drug by its letters, several drugs in one tablet, or a vitamin that goes
 * with them. A laboratory speaks of drugs, a prescription of medicines.
 */

/** Several drugs in one tablet, in the order of their letters. */
export const combinations = {
  HRZE: ["H", "R", "Z", "E"],
  HRE: ["H", "R", "E"],
} as const satisfies Record<string, readonly Drug[]>;

export type Combination = keyof typeof combinations;
type Legacy = { [Code in Drug]: (typeof drugGroups)[Code] extends "legacy" ? Code : never }[Drug];
/** Pyridoxine (B6) goes with isoniazid, linezolid and cycloserine, and is no drug against TB. */
export type Medicine = Combination | Exclude<Drug, Legacy> | "B6";

/** Drugs that are no longer recommended are read in old results and prescribed to nobody. */
export const medicines = [
  ...Object.keys(combinations),
  ...drugCodes.filter((code) => drugGroups[code] !== "legacy"),
  "B6",
] as Medicine[];
export const Medicine = z.enum(medicines as [Medicine, ...Medicine[]]);

export const isCombination = (medicine: Medicine): medicine is Combination => medicine in combinations;

/** The drugs against TB that somebody takes with it. */
export function drugsIn(medicine: Medicine): readonly Drug[] {
  if (isCombination(medicine)) return combinations[medicine];
  return medicine === "B6" ? [] : [medicine];
}
