import type { DrugSaid, TestFinding } from "../modules/diagnosis/test-result.ts";
import type { DoseOfDay, Step, SymptomStep } from "./patient.ts";

/* Steps of a story, in few words. */

export const found = (test: "lpa-first" | "lpa-second", drugs: string): TestFinding => ({
  test,
  found: "found",
  drugs: drugs.split(" ").map((one) => {
    const [drug, says] = one.split(":");
    return { drug, says } as DrugSaid;
  }),
});
export const result = (daysAgo: number, finding: TestFinding): Step => ({ is: "result", finding, daysAgo });
export const culture = (daysAgo: number, is: "positive" | "negative") =>
  result(daysAgo, { test: "culture", found: is });
export const smear = (daysAgo: number, is: "negative" | "1+" | "2+") => result(daysAgo, { test: "smear", found: is });
export const weight = (daysAgo: number, weightKg: number): Step => ({ is: "weight", weightKg, daysAgo });
export const ecg = (daysAgo: number, qtcf: number): Step => ({ is: "examined", found: { kind: "ecg", qtcf }, daysAgo });
export const bloodCount = (daysAgo: number, hemoglobin: number): Step => ({
  is: "examined",
  found: { kind: "blood-count", hemoglobin, platelets: null, neutrophils: null },
  daysAgo,
});
export const liver = (daysAgo: number, alt: number, symptoms = false): Step => ({
  is: "examined",
  found: { kind: "liver", alt: { value: alt, upTo: 40 }, ast: null, bilirubin: null, symptoms },
  daysAgo,
});
export const nerves = (daysAgo: number, grade: number): Step => ({
  is: "examined",
  found: { kind: "neuropathy", grade },
  daysAgo,
});
export const seen = (daysAgo: number, complains = false): Step => ({
  is: "examined",
  found: { kind: "clinical", complains },
  daysAgo,
});
/** What they said of how they feel: symptoms with how bad each is, in one string; "": they are well. */
export const feels = (daysAgo: number, said: string, note: string | null = null, spoken = false): Step => ({
  is: "feels",
  feels: said
    .split(" ")
    .filter((one) => one !== "")
    .map((one) => one.split(":") as unknown as SymptomStep["feels"][number]),
  note,
  spoken,
  daysAgo,
});
export const confirmed = (daysAgo: number, note: string | null = null): Step => ({
  is: "decision",
  decided: "confirmed",
  note,
  daysAgo,
});

/** A dose on each day from so many days ago to so many; every so-manieth only told, or nothing said of it. */
export function doses(from: number, to: number, { told = 9, silent = 0 } = {}): readonly Step[] {
  return Array.from({ length: from - to + 1 }, (_, at) => from - at).flatMap((daysAgo): Step[] => {
    if (silent > 0 && daysAgo % silent === 0) return [];
    const dose: DoseOfDay = daysAgo % told === 0 ? "told" : "seen";
    return [{ is: "dose", dose, daysAgo }];
  });
}

/** From the first film to the doctor's word, so many days before today. */
export const foundResistant = (daysAgo: number, ...more: readonly TestFinding[]): readonly Step[] => [
  {
    is: "x-ray",
    film: "infiltration-mass.png",
    report: "Patch in the right lung. Read by the technician, not by a radiologist.",
    daysAgo: daysAgo + 3,
  },
  smear(daysAgo + 3, "2+"),
  culture(daysAgo + 3, "positive"),
  result(daysAgo + 3, { test: "truenat", found: "found-rif-resistant" }),
  ...more.map((finding) => result(daysAgo + 2, finding)),
  confirmed(daysAgo + 1),
];
export const mdr = found("lpa-first", "R:R H:R");
export const fluoroquinolonesWork = found("lpa-second", "Lfx:S Mfx:S");

export const usual = {
  landmark: null,
  supporter: null,
  symptoms: ["cough-two-weeks", "weight-loss"],
  has: [],
  earlierTb: "never",
  agreesToVideo: false,
} as const;

/** Day by day; of one day as they stand. */
export const inOrder = (steps: readonly Step[]) => steps.toSorted((a, b) => b.daysAgo - a.daysAgo);
