import * as z from "zod/mini";

/** What a scale and a stadiometer show; beyond these bounds somebody wrote another unit. */
export const HeightCm = z.number().check(z.minimum(30), z.maximum(250), z.multipleOf(0.5));
export const WeightKg = z.number().check(z.minimum(1), z.maximum(300), z.multipleOf(0.1));

export const BodyMeasures = z
  .strictObject({ heightCm: z.nullable(HeightCm), weightKg: z.nullable(WeightKg) })
  .check(z.refine(({ heightCm, weightKg }) => heightCm !== null || weightKg !== null, { path: ["weightKg"] }))
  .check(z.refine((measures) => fitTogether(measures), { path: ["heightCm"] }));
export interface BodyMeasures {
  readonly heightCm: number | null;
  readonly weightKg: number | null;
}

/** Nobody alive has such a body: somebody wrote the one into the field of the other. */
export function fitTogether(measures: BodyMeasures): boolean {
  const index = bodyMassIndex(measures);
  return index === null || (index >= 5 && index <= 120);
}

/** Body mass index, kg/m², to one place; null where one of the two is missing. */
export function bodyMassIndex({ heightCm, weightKg }: BodyMeasures): number | null {
  if (heightCm === null || weightKg === null) return null;
  return Math.round((weightKg / (heightCm / 100) ** 2) * 10) / 10;
}

/** WHO's classes for adults (WHO Technical Report Series 854, 1995). Not for those under 19. */
export type BodyMassClass = "very-thin" | "thin" | "normal" | "heavy";
export function bodyMassClass(index: number): BodyMassClass {
  if (index < 16) return "very-thin";
  if (index < 18.5) return "thin";
  return index < 25 ? "normal" : "heavy";
}
