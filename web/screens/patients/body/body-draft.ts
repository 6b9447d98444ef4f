import type { BodyMeasures } from "../../../../modules/people/body-measures.ts";
import { HeightCm, WeightKg } from "../../../../modules/people/body-measures.ts";
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
  return wrong;
}

/** Null: nothing was measured. */
export function bodyOf(draft: BodyDraft): BodyMeasures | null {
  const heightCm = heightIn(draft.heightCm);
  const weightKg = weightIn(draft.weightKg);
  return heightCm === null && weightKg === null ? null : { heightCm, weightKg };
}
