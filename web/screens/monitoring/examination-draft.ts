import type { Id } from "../../../foundation/id.ts";
import { type Bounded, bounds, type ExaminationKind, Found } from "../../../modules/monitoring/examination.ts";
import { WeightKg } from "../../../modules/people/body-measures.ts";
import { numberIn } from "../patients/digits.ts";

/*
 * An examination as it is being written: what stands in each field, as it was typed. A weight is
 * written the same way, and kept by `people`.
 */

export type WrittenKind = ExaminationKind | "weight";

export interface ExaminationDraft {
  readonly id: Id;
  readonly on: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly note: string;
}

type NumberSpec = { readonly of: Bounded | "weight"; readonly optional: boolean };

/** The numbers of each kind, by the names of their fields. */
export const numbersOf: Readonly<Partial<Record<WrittenKind, Readonly<Record<string, NumberSpec>>>>> = {
  weight: { kg: { of: "weight", optional: false } },
  ecg: { qtcf: { of: "qtcf", optional: false } },
  "blood-count": {
    hemoglobin: { of: "hemoglobin", optional: false },
    platelets: { of: "platelets", optional: true },
    neutrophils: { of: "neutrophils", optional: true },
  },
  liver: {
    alt: { of: "enzyme", optional: true },
    altUpTo: { of: "upTo", optional: true },
    ast: { of: "enzyme", optional: true },
    astUpTo: { of: "upTo", optional: true },
    bilirubin: { of: "bilirubin", optional: true },
  },
  kidney: {
    creatinine: { of: "creatinine", optional: true },
    potassium: { of: "potassium", optional: true },
  },
  vision: {
    platesRight: { of: "plates", optional: true },
    platesOf: { of: "plates", optional: true },
  },
  hearing: { lossDb: { of: "hearing", optional: true } },
  thyroid: { tsh: { of: "tsh", optional: false } },
  hba1c: { percent: { of: "hba1c", optional: false } },
  albumin: { albumin: { of: "albumin", optional: false } },
};

/** What must be chosen, by the names of the fields. */
export const choicesOf: Readonly<Partial<Record<WrittenKind, readonly string[]>>> = {
  clinical: ["complains"],
  liver: ["symptoms"],
  vision: ["right", "left"],
  neuropathy: ["grade"],
  hearing: ["hears"],
  "pregnancy-test": ["found"],
  hiv: ["found"],
  "hepatitis-b": ["found"],
  "hepatitis-c": ["found"],
};

export const boundsOf = (of: NumberSpec["of"]) =>
  of === "weight" ? { from: 1, to: 300, step: 0.1, unit: "kg" } : bounds[of];

/** A number as its field takes it, to the last place that is kept; null: none, or none that can be. */
export function numberOf(written: string | undefined, of: NumberSpec["of"]): number | null {
  const number = numberIn(written ?? "");
  if (number === null) return null;
  const { from, to, step } = boundsOf(of);
  const kept = Number((Math.round(number / step) * step).toFixed(2));
  return kept >= from && kept <= to ? kept : null;
}

/** The fields that are not right, in the order in which they stand. */
export function faultsIn(kind: WrittenKind, fields: ExaminationDraft["fields"]): readonly string[] {
  const faults: string[] = [];
  for (const name of choicesOf[kind] ?? []) if ((fields[name] ?? "") === "") faults.push(name);
  for (const [name, { of, optional }] of Object.entries(numbersOf[kind] ?? {})) {
    const written = (fields[name] ?? "").trim();
    if (written === "" ? !optional : numberOf(written, of) === null) faults.push(name);
  }
  if (faults.length > 0) return faults;
  return unfinished(kind, fields);
}

/** What stands alone and says nothing without another. */
function unfinished(kind: WrittenKind, fields: ExaminationDraft["fields"]): readonly string[] {
  const has = (name: string) => (fields[name] ?? "").trim() !== "";
  if (kind === "liver") {
    if (!has("alt") && !has("ast")) return ["alt"];
    if (has("alt") && !has("altUpTo")) return ["altUpTo"];
    return has("ast") && !has("astUpTo") ? ["astUpTo"] : [];
  }
  if (kind === "kidney") return has("creatinine") || has("potassium") ? [] : ["creatinine"];
  if (kind === "hearing") return fields["hears"] === "loss" && !has("lossDb") ? ["lossDb"] : [];
  if (kind === "vision") {
    if (has("platesRight") !== has("platesOf")) return [has("platesRight") ? "platesOf" : "platesRight"];
    const [right, of] = [numberOf(fields["platesRight"], "plates"), numberOf(fields["platesOf"], "plates")];
    return right !== null && of !== null && (right > of || of === 0) ? ["platesRight"] : [];
  }
  return [];
}

export const weightIn = (fields: ExaminationDraft["fields"]) => WeightKg.parse(numberOf(fields["kg"], "weight"));

/** What was found. Only of fields without faults. */
export function foundIn(kind: ExaminationKind, fields: ExaminationDraft["fields"]): Found {
  const number = (name: string) => numberOf(fields[name], numbersOf[kind]?.[name]?.of ?? "qtcf");
  const enzyme = (name: "alt" | "ast") => {
    const value = number(name);
    return value === null ? null : { value, upTo: number(`${name}UpTo`) };
  };
  const plates = number("platesRight");
  const parts: Record<ExaminationKind, object> = {
    clinical: { complains: fields["complains"] === "yes" },
    ecg: { qtcf: number("qtcf") },
    "blood-count": {
      hemoglobin: number("hemoglobin"),
      platelets: number("platelets"),
      neutrophils: number("neutrophils"),
    },
    liver: {
      alt: enzyme("alt"),
      ast: enzyme("ast"),
      bilirubin: number("bilirubin"),
      symptoms: fields["symptoms"] === "yes",
    },
    kidney: { creatinine: number("creatinine"), potassium: number("potassium") },
    vision: {
      right: fields["right"],
      left: fields["left"],
      plates: plates === null ? null : { right: plates, of: number("platesOf") },
    },
    neuropathy: { grade: Number(fields["grade"]) },
    hearing: { lossDb: fields["hears"] === "loss" ? number("lossDb") : null },
    thyroid: { tsh: number("tsh") },
    "pregnancy-test": { found: fields["found"] },
    hiv: { found: fields["found"] },
    "hepatitis-b": { found: fields["found"] },
    "hepatitis-c": { found: fields["found"] },
    hba1c: { percent: number("percent") },
    albumin: { albumin: number("albumin") },
  };
  return Found.parse({ kind, ...parts[kind] });
}

const shown = (number: number | null | undefined) => (number === null || number === undefined ? "" : String(number));

/** The fields of an examination that is put right: as it was written. */
export function fieldsOf(found: Found): ExaminationDraft["fields"] {
  switch (found.kind) {
    case "clinical":
      return { complains: found.complains ? "yes" : "no" };
    case "liver":
      return {
        alt: shown(found.alt?.value),
        altUpTo: shown(found.alt?.upTo),
        ast: shown(found.ast?.value),
        astUpTo: shown(found.ast?.upTo),
        bilirubin: shown(found.bilirubin),
        symptoms: found.symptoms ? "yes" : "no",
      };
    case "vision":
      return {
        right: found.right,
        left: found.left,
        platesRight: shown(found.plates?.right),
        platesOf: shown(found.plates?.of),
      };
    case "hearing":
      return { hears: found.lossDb === null ? "normal" : "loss", lossDb: shown(found.lossDb) };
    case "ecg":
    case "blood-count":
    case "kidney":
    case "neuropathy":
    case "thyroid":
    case "pregnancy-test":
    case "hiv":
    case "hepatitis-b":
    case "hepatitis-c":
    case "hba1c":
    case "albumin":
      return asItStands(found);
  }
}

/** Each number and code under its own name. */
function asItStands(found: Found): ExaminationDraft["fields"] {
  const fields = Object.entries(found).filter(([name]) => name !== "kind");
  return Object.fromEntries(fields.map(([name, value]) => [name, value === null ? "" : String(value)]));
}

/** What the same laboratory and the same book of plates say each time: taken over from the one before. */
export function keptFrom(before: Found | null): ExaminationDraft["fields"] {
  if (before?.kind === "liver") {
    const { altUpTo = "", astUpTo = "" } = fieldsOf(before);
    return { altUpTo, astUpTo };
  }
  if (before?.kind === "vision") return { platesOf: fieldsOf(before)["platesOf"] ?? "" };
  return {};
}
