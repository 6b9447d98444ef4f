import type { Drug } from "../diagnosis/drug.ts";
import type { Source } from "../treatment/source.ts";
import { acuities, type Acuity, type Found, type FoundOf } from "./examination.ts";

/*
 * When what was found asks for a doctor. An examination is read as numbers ("readings"), some of
 * them against the first one of its kind in the same treatment; a limit is a line of content that
 * one reading may cross. Of one reading only the first limit that it crosses is said, and the table
 * has the gravest first.
 */

export const readings = [
  "qtcf",
  "qtcf-rise",
  "hemoglobin",
  "hemoglobin-fall",
  "platelets",
  "neutrophils",
  "enzymes",
  "enzymes-with-signs",
  "creatinine-rise",
  "potassium",
  "neuropathy",
  "lines-lost",
  "plates-lost",
  "hearing-loss",
  "tsh",
  "pregnancy",
  "hiv",
  "hba1c",
  "albumin",
  "body-mass",
] as const;
export type Reading = (typeof readings)[number];

export interface Limit {
  readonly code: string;
  readonly version: string;
  readonly reading: Reading;
  readonly is: "above" | "at-least" | "below";
  readonly bound: number;
  readonly unit: string;
  /** "act": it waits for a doctor. "watch": it is said beside the number, and nobody is called. */
  readonly weight: "act" | "watch";
  /** Which drugs may have done it. */
  readonly suspects: readonly Drug[];
  readonly source: Source;
}

export interface Crossed {
  readonly limit: Limit;
  readonly value: number;
}

type Read = Partial<Readonly<Record<Reading, number>>>;

/** The limits that an examination crosses, in the order of the table. */
export function crossedBy(limits: readonly Limit[], found: Found, first: Found | null): readonly Crossed[] {
  return crossedIn(limits, readingsOf(found, first));
}

export function crossedIn(limits: readonly Limit[], read: Read): readonly Crossed[] {
  const said = new Set<Reading>();
  const crossed: Crossed[] = [];
  for (const limit of limits) {
    const value = read[limit.reading];
    if (value === undefined || said.has(limit.reading) || !isCrossed(limit, value)) continue;
    said.add(limit.reading);
    crossed.push({ limit, value });
  }
  return crossed;
}

function isCrossed({ is, bound }: Limit, value: number): boolean {
  if (is === "below") return value < bound;
  return is === "above" ? value > bound : value >= bound;
}

/**
 * @param first the first examination of the same kind in this treatment; null: this one is it, or
 *   there is no treatment
 */
export function readingsOf(found: Found, first: Found | null): Read {
  switch (found.kind) {
    case "ecg": {
      const before = ofKind("ecg", first);
      return { qtcf: found.qtcf, ...(before && { "qtcf-rise": found.qtcf - before.qtcf }) };
    }
    case "blood-count": {
      const before = ofKind("blood-count", first);
      return {
        hemoglobin: found.hemoglobin,
        ...(before && { "hemoglobin-fall": rounded((1 - found.hemoglobin / before.hemoglobin) * 100, 10) }),
        ...(found.platelets !== null && { platelets: found.platelets }),
        ...(found.neutrophils !== null && { neutrophils: found.neutrophils }),
      };
    }
    case "liver": {
      const times = Math.max(timesNormal(found.alt), timesNormal(found.ast));
      const signs = found.symptoms || (found.bilirubin !== null && found.bilirubin > raisedBilirubin);
      return { enzymes: times, ...(signs && { "enzymes-with-signs": times }) };
    }
    case "kidney": {
      const before = ofKind("kidney", first);
      return {
        ...(found.potassium !== null && { potassium: found.potassium }),
        ...(found.creatinine !== null &&
          before?.creatinine && { "creatinine-rise": rounded(found.creatinine / before.creatinine, 100) }),
      };
    }
    case "vision": {
      const before = ofKind("vision", first);
      if (!before) return {};
      const { plates } = found;
      const sameBook = plates !== null && before.plates !== null && plates.of === before.plates.of;
      return {
        "lines-lost": Math.max(linesBelow(found.right, before.right), linesBelow(found.left, before.left)),
        ...(sameBook && { "plates-lost": (before.plates?.right ?? 0) - plates.right }),
      };
    }
    case "neuropathy":
      return { neuropathy: found.grade };
    case "hearing":
      return found.lossDb === null ? {} : { "hearing-loss": found.lossDb };
    case "thyroid":
      return { tsh: found.tsh };
    case "pregnancy-test":
      return { pregnancy: found.found === "positive" ? 1 : 0 };
    case "hiv":
      return { hiv: found.found === "positive" ? 1 : 0 };
    case "hba1c":
      return { hba1c: found.percent };
    case "albumin":
      return { albumin: found.albumin };
    case "clinical":
    case "hepatitis-b":
    case "hepatitis-c":
      return {};
  }
}

/** mg/dL. With enzymes at three times the normal it is the sign of a liver that fails (recalled). */
const raisedBilirubin = 2;

const ofKind = <Kind extends Found["kind"]>(kind: Kind, found: Found | null): FoundOf<Kind> | null =>
  found?.kind === kind ? (found as FoundOf<Kind>) : null;

const timesNormal = (enzyme: FoundOf<"liver">["alt"]) =>
  enzyme === null ? 0 : rounded(enzyme.value / enzyme.upTo, 100);

const linesBelow = (now: Acuity, before: Acuity) => acuities.indexOf(now) - acuities.indexOf(before);

/** To a tenth or a hundredth, so that a quarter lost is not 24.99 of a hundred. */
const rounded = (value: number, parts: number) => Math.round(value * parts) / parts;
