import * as z from "zod/mini";
import { idOf } from "../../foundation/id.ts";
import type { Drug } from "../diagnosis/drug.ts";
import type { AdverseTerm } from "../monitoring/adverse-event.ts";
import type { Source } from "../treatment/source.ts";

/*
 * What may trouble somebody on treatment, as they would say it themselves. A report names some of these and how bad
 * each is; with none it says "I am well".
 *
 * A doctor is told at once of whatever is severe, and of some symptoms however mild they are ("danger"): each may be
 * the first sign of harm that does not heal. The app gives no advice on medicines, and never says to stop one.
 *
 * Content of 2026-11, to be signed by a programme's clinician. Which drugs do it: "verified" where the tables of MSF
 * (June 2023) and endTB look for it because of just these drugs; the rest is recalled, and says so. What is danger is
 * ours, after what WHO's active drug-safety monitoring (aDSM) calls serious, and unverified.
 */

export const ReportId = idOf("ReportId");
export type ReportId = z.infer<typeof ReportId>;
export const ReportLookId = idOf("ReportLookId");

/** In the order in which they are shown: first what is most often said, last what is none of these. */
export const symptomCodes = [
  "nausea",
  "vomiting",
  "diarrhoea",
  "weakness",
  "headache",
  "fever",
  "joint-pain",
  "tingling-feet",
  "rash",
  "swollen-feet",
  "low-mood",
  "yellow-eyes",
  "seeing-badly",
  "hearing-badly",
  "fainting",
  "breathless",
  "coughing-blood",
  "swollen-face",
  "seeing-things",
  "self-harm",
  "other",
] as const;
export const SymptomCode = z.enum(symptomCodes);
export type SymptomCode = z.infer<typeof SymptomCode>;

export const grades = ["mild", "moderate", "severe"] as const;
export const SymptomGrade = z.enum(grades);
export type SymptomGrade = z.infer<typeof SymptomGrade>;

export const Symptom = z.strictObject({ code: SymptomCode, how: SymptomGrade });
export type Symptom = z.infer<typeof Symptom>;

export interface Known {
  /** A doctor is told however mild it is. */
  readonly danger: boolean;
  /** Which drugs are known to do it; none: not known of any, or no drug's doing. */
  readonly drugs: readonly Drug[];
  readonly source: Source;
}

const read: Source = { says: "MSF monitoring table, June 2023; endTB", confidence: "verified" };
const recalled: Source = { says: "common practice in drug-resistant TB, recalled", confidence: "unverified" };

const harmTheLiver = ["Z", "H", "Hh", "R", "Eto", "Pto", "PAS", "Bdq", "Pa"] as const;
const upsetTheStomach = ["Eto", "Pto", "PAS", "Bdq", "Pa", "Lzd", "Cfz", "Z"] as const;
const lengthenQt = ["Bdq", "Mfx", "Lfx", "Cfz", "Dlm"] as const;
const harmTheMind = ["Cs", "Trd", "H", "Hh", "Lfx", "Mfx", "Eto", "Pto"] as const;

const said = (drugs: readonly Drug[], source = recalled): Known => ({ danger: false, drugs, source });
const danger = (drugs: readonly Drug[], source = recalled): Known => ({ danger: true, drugs, source });

export const knownOf: Readonly<Record<SymptomCode, Known>> = {
  nausea: said(upsetTheStomach),
  vomiting: said(upsetTheStomach),
  diarrhoea: said(["PAS", "Lzd", "Lfx", "Mfx", "Cfz", "Amx-Clv"]),
  // The blood count is looked at for linezolid; weakness is what is felt of it.
  weakness: said(["Lzd"], read),
  headache: said(["Bdq", "Cs", "Trd", "Lfx", "Mfx", "Pa"]),
  fever: said(["R"]),
  "joint-pain": said(["Z", "Bdq", "Lfx", "Mfx"]),
  "tingling-feet": said(["Lzd", "H", "Hh", "Cs", "Trd", "Eto", "Pto"]),
  rash: said(["R", "H", "Hh", "Z", "E", "Lfx", "Mfx"]),
  "swollen-feet": said(["Am", "S"]),
  "low-mood": said(harmTheMind),
  "yellow-eyes": danger(harmTheLiver),
  "seeing-badly": danger(["E", "Lzd", "Eto"], read),
  "hearing-badly": danger(["Am", "S"], read),
  // A heart whose QT is long stumbles, and the person falls.
  fainting: danger(lengthenQt),
  breathless: danger([]),
  "coughing-blood": danger([]),
  "swollen-face": danger(["R", "Z", "H", "Hh", "Lfx", "Mfx"]),
  "seeing-things": danger(harmTheMind),
  "self-harm": danger(harmTheMind),
  other: said([]),
};

/** What of a report a doctor must hear of at once, in the order of the list; none: it can wait for the next visit. */
export function asksForDoctor(symptoms: readonly Symptom[]): readonly SymptomCode[] {
  const asking = symptoms.filter(({ code, how }) => how === "severe" || knownOf[code].danger);
  return symptomCodes.filter((known) => asking.some(({ code }) => code === known));
}

const once = z.refine<readonly Symptom[]>(
  (symptoms) => new Set(symptoms.map(({ code }) => code)).size === symptoms.length,
  { error: "A symptom stands here twice." },
);
/** Each once; none: "I am well". */
export const Symptoms = z.array(Symptom).check(z.maxLength(symptomCodes.length), once);

/** The adverse event that a doctor would first think of; of the others they choose one. */
export const likelyEvent: Readonly<Partial<Record<SymptomCode, AdverseTerm>>> = {
  nausea: "nausea-or-vomiting",
  vomiting: "nausea-or-vomiting",
  diarrhoea: "diarrhoea",
  weakness: "anaemia",
  headache: "headache",
  "joint-pain": "joint-pain",
  "tingling-feet": "peripheral-neuropathy",
  rash: "rash",
  "low-mood": "depression",
  "yellow-eyes": "hepatitis",
  "seeing-badly": "optic-neuritis",
  "hearing-badly": "hearing-loss",
  fainting: "qt-prolongation",
  "seeing-things": "psychosis",
  "self-harm": "suicidal-thoughts",
};
