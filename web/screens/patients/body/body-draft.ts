import { type BodyMeasures, fitTogether, HeightCm, WeightKg } from "../../../../modules/people/body-measures.ts";
import { numberIn } from "../digits.ts";

export interface BodyDraft {
  readonly heightCm: string;
  readonly weightKg: string;
}

export const emptyBody: BodyDraft = { heightCm: "", weightKg: "" };

type BodyField = keyof BodyDraft;

/** To what the scale shows and the contract takes: half centimetres, tenths of a kilogram. */
const heightIn = (written: string) => rounded(written, 2);
const weightIn = (written: string) => rounded(written, 10);

function rounded(written: string, parts: number): number | null {
  const number = numberIn(written);
  return number === null ? null : Math.round(number * parts) / parts;
}

export function bodyFaults({ heightCm, weightKg }: BodyDraft): readonly BodyField[] {
  const wrong: BodyField[] = [];
  if (weightKg.trim() !== "" && !WeightKg.safeParse(weightIn(weightKg)).success) wrong.push("weightKg");
  if (heightCm.trim() !== "" && !HeightCm.safeParse(heightIn(heightCm)).success) wrong.push("heightCm");
  if (wrong.length === 0 && areSwapped({ heightCm, weightKg })) wrong.push("weightKg", "heightCm");
  return wrong;
}

/** Each could be, and both together could not. */
export function areSwapped({ heightCm, weightKg }: BodyDraft): boolean {
  return !fitTogether({ heightCm: heightIn(heightCm), weightKg: weightIn(weightKg) });
}

/** Null: nothing was measured. */
export function bodyOf(draft: BodyDraft): BodyMeasures | null {
  const heightCm = heightIn(draft.heightCm);
  const weightKg = weightIn(draft.weightKg);
  return heightCm === null && weightKg === null ? null : { heightCm, weightKg };
}
