import type { BodyMeasures } from "../../../../modules/people/body-measures.ts";
import type { Patient } from "./use-patient.ts";

/** A grown-up's height is measured once, their weight often: each as it was last seen. */
export function measuresNow(measures: Patient["measures"]): BodyMeasures {
  return {
    heightCm: measures.find(({ heightCm }) => heightCm !== null)?.heightCm ?? null,
    weightKg: measures.find(({ weightKg }) => weightKg !== null)?.weightKg ?? null,
  };
}
