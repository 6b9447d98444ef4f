import type { Complication } from "../../../modules/growth/complications.ts";
import { isSomething, measurable, type MeasureKept } from "../../../modules/growth/measure.ts";
import { numberIn } from "../patients/digits.ts";

export interface MeasureDraft {
  readonly weightKg: string;
  readonly heightCm: string;
  readonly muacMm: string;
  readonly headCm: string;
  readonly lying: "lying" | "standing";
  readonly oedema: "yes" | "no" | "";
  readonly ill: readonly Complication[];
}

export const emptyDraft = (stands: boolean): MeasureDraft => ({
  ...{ weightKg: "", heightCm: "", muacMm: "", headCm: "", lying: stands ? "standing" : "lying" },
  ...{ oedema: "", ill: [] },
});

export const numbers = ["weightKg", "heightCm", "muacMm", "headCm"] as const;
type NumberOf = (typeof numbers)[number];

/** To what a scale and a tape show: 10 g, a millimetre. Null: nothing that can be. */
export function measuredIn(field: NumberOf, written: string): number | null {
  const number = numberIn(written);
  if (number === null) return null;
  // Whoever reads the tape in centimetres writes "12.3" for an arm.
  const meant = field === "muacMm" && number < measurable.muacMm.least ? number * 10 : number;
  const parts = field === "weightKg" ? 100 : field === "muacMm" ? 1 : 10;
  const rounded = Math.round(meant * parts) / parts;
  const { least, most } = measurable[field];
  return rounded >= least && rounded <= most ? rounded : null;
}

export const faultsOf = (draft: MeasureDraft): readonly NumberOf[] =>
  numbers.filter((field) => draft[field].trim() !== "" && measuredIn(field, draft[field]) === null);

/** @returns null: nothing was measured or looked at */
export function measureIn(draft: MeasureDraft, on: MeasureKept["on"]): Omit<MeasureKept, "measureId"> | null {
  const [weightKg, heightCm, muacMm, headCm] = numbers.map((field) => measuredIn(field, draft[field]));
  const measure = {
    ...{ on, weightKg: weightKg ?? null, heightCm: heightCm ?? null, muacMm: muacMm ?? null, headCm: headCm ?? null },
    lying: heightCm === null || heightCm === undefined ? null : draft.lying === "lying",
    oedema: draft.oedema === "" ? null : draft.oedema === "yes",
    ill: [...draft.ill],
  };
  return isSomething(measure) ? measure : null;
}
