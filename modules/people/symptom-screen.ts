import * as z from "zod/mini";

/*
 * What a worker asks someone who may have TB. Versioned data: a registration keeps the version it
 * was asked by. `sure` says how far a line was checked against its source; what is not verified is
 * for the programme to confirm, and the screen says so.
 */

export interface Symptom {
  readonly code: string;
  readonly source: string;
  readonly sure: "verified" | "unverified";
}

const who = "WHO four-symptom screen for TB, in words of our own";
const ntep = "India's NTEP: presumptive pulmonary and extrapulmonary TB";

export const symptomScreen = {
  version: "2026-11",
  symptoms: [
    { code: "cough-two-weeks", source: ntep, sure: "unverified" },
    { code: "fever-two-weeks", source: ntep, sure: "unverified" },
    { code: "weight-loss", source: who, sure: "unverified" },
    { code: "night-sweats", source: who, sure: "unverified" },
    { code: "blood-in-sputum", source: ntep, sure: "unverified" },
    { code: "chest-pain", source: ntep, sure: "unverified" },
    { code: "swollen-neck", source: ntep, sure: "unverified" },
    { code: "lives-with-tb", source: ntep, sure: "unverified" },
  ],
} as const satisfies { version: string; symptoms: readonly Symptom[] };

export type SymptomCode = (typeof symptomScreen.symptoms)[number]["code"];
export const symptomCodes = symptomScreen.symptoms.map(({ code }) => code);

const Answer = z.enum(["yes", "no", "not-asked"]);

/** An answer for each symptom: what was not asked is not a no. */
export const SymptomAnswers = z.strictObject(
  Object.fromEntries(symptomCodes.map((code) => [code, Answer])) as Record<SymptomCode, typeof Answer>,
);
export type SymptomAnswers = z.infer<typeof SymptomAnswers>;
