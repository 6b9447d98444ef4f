import * as z from "zod/mini";
import { idOf } from "../../foundation/id.ts";

/*
 * What is looked at in somebody on treatment, apart from sputum, and what it may find. Each number
 * stands in one unit, and its bounds are those beyond which somebody wrote another one: a QTcF of
 * 0.48 is in seconds, an albumin of 38 in grams per litre.
 */

export const ExaminationId = idOf("ExaminationId");
export type ExaminationId = z.infer<typeof ExaminationId>;

/** The units, and between which numbers each lies. For whoever draws a field. */
export const bounds = {
  qtcf: { from: 250, to: 700, step: 1, unit: "ms" },
  hemoglobin: { from: 2, to: 22, step: 0.1, unit: "g/dL" },
  platelets: { from: 1000, to: 2_000_000, step: 1, unit: "/µL" },
  neutrophils: { from: 0, to: 100_000, step: 1, unit: "/µL" },
  enzyme: { from: 1, to: 10_000, step: 1, unit: "U/L" },
  upTo: { from: 20, to: 100, step: 1, unit: "U/L" },
  bilirubin: { from: 0.1, to: 50, step: 0.1, unit: "mg/dL" },
  creatinine: { from: 0.1, to: 20, step: 0.01, unit: "mg/dL" },
  potassium: { from: 1, to: 10, step: 0.1, unit: "mmol/L" },
  hearing: { from: 26, to: 120, step: 1, unit: "dB" },
  tsh: { from: 0.01, to: 200, step: 0.01, unit: "mIU/L" },
  hba1c: { from: 3, to: 19, step: 0.1, unit: "%" },
  albumin: { from: 0.5, to: 7, step: 0.1, unit: "g/dL" },
  plates: { from: 0, to: 38, step: 1, unit: "" },
} as const;
export type Bounded = keyof typeof bounds;

/** What lies outside is told apart from what is merely bad. */
const within = (name: Bounded) => {
  const { from, to, step, unit } = bounds[name];
  const error = `From ${from} to ${to} ${unit}: is it another unit?`;
  return z.number().check(z.minimum(from, { error }), z.maximum(to, { error }), z.multipleOf(step));
};

/** Snellen's rows at six metres, the best first; "less" is worse than the largest letter. */
export const acuities = ["6/5", "6/6", "6/9", "6/12", "6/18", "6/24", "6/36", "6/60", "less"] as const;
export const Acuity = z.enum(acuities);
export type Acuity = z.infer<typeof Acuity>;

export const yesOrNo = ["negative", "positive", "unclear"] as const;
const YesOrNo = z.enum(yesOrNo);

const Enzyme = z.nullable(
  z.strictObject({
    value: within("enzyme"),
    /** The upper limit of normal, as the laboratory prints it beside its number. */
    upTo: within("upTo"),
  }),
);

const eitherOr =
  <Name extends string>(...names: readonly Name[]) =>
  (found: { readonly [Key in Name]: unknown }): boolean =>
    names.some((name) => found[name] !== null);

export const Found = z.discriminatedUnion("kind", [
  /** Seen by a clinician: asked how they are, and what the medicines do to them. */
  z.strictObject({ kind: z.literal("clinical"), complains: z.boolean() }),
  z.strictObject({ kind: z.literal("ecg"), qtcf: within("qtcf") }),
  z.strictObject({
    kind: z.literal("blood-count"),
    hemoglobin: within("hemoglobin"),
    platelets: z.nullable(within("platelets")),
    neutrophils: z.nullable(within("neutrophils")),
  }),
  z
    .strictObject({
      kind: z.literal("liver"),
      alt: Enzyme,
      ast: Enzyme,
      bilirubin: z.nullable(within("bilirubin")),
      /** Nausea, pain in the belly, yellow eyes, dark urine. */
      symptoms: z.boolean(),
    })
    .check(z.refine(eitherOr("alt", "ast"), { error: "ALT or AST is to be there.", path: ["alt"] })),
  z
    .strictObject({
      kind: z.literal("kidney"),
      creatinine: z.nullable(within("creatinine")),
      potassium: z.nullable(within("potassium")),
    })
    .check(
      z.refine(eitherOr("creatinine", "potassium"), {
        error: "Creatinine or potassium is to be there.",
        path: ["creatinine"],
      }),
    ),
  z.strictObject({
    kind: z.literal("vision"),
    right: Acuity,
    left: Acuity,
    /** Plates of a book of colours that were read right, and of how many. */
    plates: z.nullable(
      z
        .strictObject({
          right: within("plates"),
          of: z.int().check(z.minimum(1), z.maximum(bounds.plates.to)),
        })
        .check(z.refine(({ right, of }) => right <= of, { error: "More than were shown.", path: ["right"] })),
    ),
  }),
  /** Brief peripheral neuropathy screen: 0 none, 1 mild, 2 moderate, 3 severe. */
  z.strictObject({ kind: z.literal("neuropathy"), grade: z.int().check(z.minimum(0), z.maximum(3)) }),
  /** What the worse ear does not hear below, in dB; null: both hear. */
  z.strictObject({ kind: z.literal("hearing"), lossDb: z.nullable(within("hearing")) }),
  z.strictObject({ kind: z.literal("thyroid"), tsh: within("tsh") }),
  z.strictObject({ kind: z.literal("pregnancy-test"), found: YesOrNo }),
  z.strictObject({ kind: z.literal("hiv"), found: YesOrNo }),
  z.strictObject({ kind: z.literal("hepatitis-b"), found: YesOrNo }),
  z.strictObject({ kind: z.literal("hepatitis-c"), found: YesOrNo }),
  z.strictObject({ kind: z.literal("hba1c"), percent: within("hba1c") }),
  z.strictObject({ kind: z.literal("albumin"), albumin: within("albumin") }),
]);
export type Found = z.infer<typeof Found>;
export type FoundOf<Kind extends Found["kind"]> = Extract<Found, { kind: Kind }>;

/** In the order in which a doctor reads them. */
export const examinationKinds = [
  "clinical",
  "ecg",
  "blood-count",
  "liver",
  "kidney",
  "vision",
  "neuropathy",
  "hearing",
  "thyroid",
  "pregnancy-test",
  "hiv",
  "hepatitis-b",
  "hepatitis-c",
  "hba1c",
  "albumin",
] as const satisfies readonly Found["kind"][];
export const ExaminationKind = z.enum(examinationKinds);
export type ExaminationKind = z.infer<typeof ExaminationKind>;

/** Why an examination was put right, or taken back. */
export const amendReasons = ["mistyped", "another-patient", "another-day", "measured-wrong"] as const;
export const AmendReason = z.enum(amendReasons);
