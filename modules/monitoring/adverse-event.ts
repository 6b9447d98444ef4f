import * as z from "zod/mini";
import { idOf } from "../../foundation/id.ts";
import { Medicine } from "../treatment/medicine.ts";

/*
 * Something bad that happened to somebody on treatment, whatever caused it (WHO's "adverse event").
 * What it is stands once; how it stands is looked at again and again, and the newest look counts.
 * What was done about a medicine is written down here and ordered elsewhere: a prescription is
 * changed by its own act.
 */

export const AdverseEventId = idOf("AdverseEventId");
export type AdverseEventId = z.infer<typeof AdverseEventId>;
export const LookId = idOf("LookId");

/** The terms of endTB's and OpenMRS mdrtb's lists that the all-oral regimens ask for; "other" is said in words. */
export const adverseTerms = [
  "peripheral-neuropathy",
  "optic-neuritis",
  "qt-prolongation",
  "anaemia",
  "low-platelets",
  "low-white-cells",
  "hepatitis",
  "nausea-or-vomiting",
  "diarrhoea",
  "stomach-pain",
  "pancreatitis",
  "lactic-acidosis",
  "hearing-loss",
  "dizziness",
  "low-thyroid",
  "low-potassium",
  "kidney-injury",
  "psychosis",
  "depression",
  "suicidal-thoughts",
  "seizures",
  "headache",
  "sleeplessness",
  "joint-pain",
  "tendon-pain",
  "rash",
  "darker-skin",
  "high-blood-sugar",
  "other",
] as const;
export const AdverseTerm = z.enum(adverseTerms);
export type AdverseTerm = z.infer<typeof AdverseTerm>;

/** 1 mild, 2 moderate, 3 severe, 4 threatening life, 5 death (the scale of CTCAE, which endTB uses). */
export const Grade = z.int().check(z.minimum(1), z.maximum(5));

/** What makes it serious (ICH E2A); none: it is not. */
export const seriousReasons = ["death", "life-threatening", "hospital", "disability", "birth-defect", "other"] as const;
export const SeriousReason = z.enum(seriousReasons);
export type SeriousReason = z.infer<typeof SeriousReason>;

export const eventOutcomes = [
  "not-recovered",
  "recovering",
  "recovered",
  "recovered-with-sequelae",
  "died",
  "unknown",
] as const;
export const EventOutcome = z.enum(eventOutcomes);

export const certainties = ["suspected", "possible", "not"] as const;
export const medicineActions = ["unchanged", "reduced", "held", "stopped"] as const;

/** A medicine that was taken then: did it do it, and what was done about it? */
export const MedicineSaid = z.strictObject({
  medicine: Medicine,
  certainty: z.enum(certainties),
  action: z.enum(medicineActions),
});
export type MedicineSaid = z.infer<typeof MedicineSaid>;

export const EventWords = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000));

/** How it stands on a day. */
export const lookFields = {
  grade: Grade,
  serious: z.array(SeriousReason).check(
    z.maxLength(seriousReasons.length),
    z.refine((reasons) => new Set(reasons).size === reasons.length, { error: "A reason stands here twice." }),
  ),
  outcome: EventOutcome,
  medicines: z.array(MedicineSaid).check(
    z.maxLength(30),
    z.refine((said) => new Set(said.map(({ medicine }) => medicine)).size === said.length, {
      error: "A medicine stands here twice.",
    }),
  ),
  words: z.nullable(EventWords),
};

/** What a look says of how bad it is. */
export interface Badness {
  readonly grade: number;
  readonly serious: readonly SeriousReason[];
  readonly outcome: z.infer<typeof EventOutcome>;
}

/** Grade 5, "died" and "death" are said together, or none of them. */
export function agreeOnDeath({ grade, serious, outcome }: Badness): boolean {
  const died = outcome === "died";
  return (grade === 5) === died && serious.includes("death") === died;
}

/** Does it wait for a doctor? From grade 3 on, and whatever is serious. */
export const isSevere = ({ grade, serious }: Pick<Badness, "grade" | "serious">) => grade >= 3 || serious.length > 0;
