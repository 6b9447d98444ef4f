import type { Confidence } from "../schedules/programme.ts";

/*
 * What may be seen after a vaccine, and how grave it is by itself: one line for each sign, with where that comes from.
 *
 * India's guidelines know three classes (see `aefi.ts`). What a document says of a sign stands here; where only one
 * says so the confidence is B, and where none was read it is C: a medical officer has yet to confirm it.
 */

export const aefiClasses = ["minor", "severe", "serious"] as const;
export type AefiClass = (typeof aefiClasses)[number];

/** What whoever stands before the child is told: to wait and watch, to show the child today, to leave at once. */
export type FirstAct = "watch" | "doctor-today" | "hospital-now";

export const aefiSources = {
  secretariat: "National AEFI Secretariat, MoHFW: AEFI recording and reporting in India (slideshare 275476636)",
  reporting: "Adverse Events Following Immunization: reporting in India (slideshare 47164491)",
  training: "NTEP knowledge base, node 6471: Reporting of AEFIs, serious and severe",
  basics: "AEFI: immunization basics (slideshare 7318535)",
  mittal: "Mittal et al., AEFI among children under two, Cureus 2023;15(4):e38356",
  capetown: "vaccinationeducation.co.za: adverse events which should be reported",
  cdc: "CDC: Guide to Contraindications and Precautions to Commonly Used Vaccines",
} as const;
type Source = keyof typeof aefiSources;

interface SignLine {
  readonly sign: string;
  readonly is: Exclude<AefiClass, "serious">;
  readonly act: FirstAct;
  readonly sources: readonly Source[];
  readonly confidence: Confidence;
}

export const aefiSignLines = [
  { sign: "fever", is: "minor", act: "watch", sources: ["basics", "mittal"], confidence: "A" },
  { sign: "pain-or-swelling", is: "minor", act: "watch", sources: ["basics", "mittal"], confidence: "A" },
  { sign: "irritable", is: "minor", act: "watch", sources: ["basics"], confidence: "B" },
  { sign: "upset-stomach", is: "minor", act: "watch", sources: [], confidence: "C" },
  { sign: "mild-rash", is: "minor", act: "watch", sources: [], confidence: "C" },
  { sign: "fainted", is: "minor", act: "doctor-today", sources: [], confidence: "C" },
  { sign: "high-fever", is: "severe", act: "doctor-today", sources: ["secretariat", "capetown"], confidence: "B" },
  {
    sign: "crying-over-three-hours",
    is: "severe",
    act: "doctor-today",
    sources: ["secretariat", "cdc"],
    confidence: "A",
  },
  { sign: "large-swelling", is: "severe", act: "doctor-today", sources: ["capetown"], confidence: "B" },
  { sign: "abscess", is: "severe", act: "doctor-today", sources: ["secretariat", "capetown"], confidence: "B" },
  { sign: "swollen-gland", is: "severe", act: "doctor-today", sources: ["capetown"], confidence: "B" },
  { sign: "bleeding-spots", is: "severe", act: "hospital-now", sources: [], confidence: "C" },
  { sign: "seizure", is: "severe", act: "hospital-now", sources: ["secretariat", "basics", "cdc"], confidence: "A" },
  { sign: "collapse", is: "severe", act: "hospital-now", sources: ["secretariat", "cdc"], confidence: "A" },
  { sign: "anaphylaxis", is: "severe", act: "hospital-now", sources: ["basics", "capetown"], confidence: "A" },
  { sign: "unconscious", is: "severe", act: "hospital-now", sources: ["capetown", "cdc"], confidence: "B" },
  { sign: "weak-limb", is: "severe", act: "hospital-now", sources: ["capetown"], confidence: "B" },
  { sign: "blood-in-stool", is: "severe", act: "hospital-now", sources: ["cdc"], confidence: "B" },
  { sign: "high-fever-with-vomiting", is: "severe", act: "hospital-now", sources: [], confidence: "C" },
  // Said in words; whoever reports it says how grave it is.
  { sign: "other", is: "minor", act: "doctor-today", sources: [], confidence: "C" },
] as const satisfies readonly SignLine[];

export type AefiSign = (typeof aefiSignLines)[number]["sign"];
export const aefiSigns = aefiSignLines.map(({ sign }) => sign) as unknown as readonly [AefiSign, ...AefiSign[]];

const lines: ReadonlyMap<string, SignLine> = new Map(aefiSignLines.map((line) => [line.sign, line]));

export function lineOfSign(sign: AefiSign): SignLine {
  const line = lines.get(sign);
  if (!line) throw new Error(`There is no sign ${sign}.`);
  return line;
}
