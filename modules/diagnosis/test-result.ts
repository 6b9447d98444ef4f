import * as z from "zod/mini";
import { idOf } from "../../foundation/id.ts";
import { Drug, DrugFinding, drugCodes, type Method } from "./drug.ts";

export const ResultId = idOf("ResultId");

const molecular = ["not-found", "found-rif-sensitive", "found-rif-resistant", "found-rif-unclear", "invalid"] as const;
const byDrug = ["not-found", "found", "invalid"] as const;

/**
 * What each test may find. Smear grades by the IUATLD/WHO scale; the rapid molecular tests (Xpert
 * MTB/RIF, Truenat) by what they print. Those that look at drugs one by one (line probe assay,
 * Xpert MTB/XDR, sequencing, culture with drugs) say "found" and then each drug.
 */
export const findings = {
  smear: ["negative", "scanty", "1+", "2+", "3+"],
  xpert: molecular,
  truenat: molecular,
  culture: ["negative", "positive", "other-mycobacteria", "contaminated"],
  "lpa-first": byDrug,
  "lpa-second": byDrug,
  "xpert-xdr": byDrug,
  sequencing: byDrug,
  dst: ["grown", "no-growth", "contaminated"],
  other: ["speaks-for", "speaks-against", "says-nothing"],
} as const;

export const testKinds = Object.keys(findings) as (keyof typeof findings)[];
export const TestKind = z.enum(testKinds as [TestKind, ...TestKind[]]);
export type TestKind = keyof typeof findings;
export type Found = (typeof findings)[TestKind][number];
const allFound = [...new Set(Object.values(findings).flat())] as [Found, ...Found[]];

/** The drugs that a test looks at, the usual ones first, and how. A test that is not here looks at none. */
export const looksAtDrugs: Readonly<
  Partial<Record<TestKind, { readonly method: Method; readonly drugs: readonly Drug[] }>>
> = {
  "lpa-first": { method: "molecular", drugs: ["R", "H", "Hh", "Eto"] },
  "lpa-second": { method: "molecular", drugs: ["Lfx", "Mfx", "Am", "Km", "Cm"] },
  "xpert-xdr": { method: "molecular", drugs: ["H", "Hh", "Lfx", "Mfx", "Eto", "Am", "Km", "Cm"] },
  sequencing: { method: "molecular", drugs: drugCodes },
  dst: { method: "phenotypic", drugs: drugCodes },
};

/** With which finding the drugs are said; with any other there are none. */
const withDrugs: readonly Found[] = ["found", "grown"];

export const DrugSaid = z.strictObject({ drug: Drug, says: DrugFinding });
export type DrugSaid = z.infer<typeof DrugSaid>;

/** A test with what it found; a finding that the test cannot have is not understood. */
export const TestFinding = z
  .strictObject({
    test: TestKind,
    found: z.enum(allFound),
    /** Each drug once; left out by a test that looks at none. */
    drugs: z.optional(z.array(DrugSaid).check(z.maxLength(30))),
  })
  .check(
    z.refine(({ test, found }) => (findings[test] as readonly string[]).includes(found), {
      error: "This test cannot find that.",
      path: ["found"],
    }),
    z.refine(
      ({ test, found, drugs = [] }) => {
        const looked = looksAtDrugs[test]?.drugs ?? [];
        if (!withDrugs.includes(found)) return drugs.length === 0;
        return drugs.length > 0 && drugs.every(({ drug }) => looked.includes(drug));
      },
      { error: "Say each drug that this test looked at, and no other.", path: ["drugs"] },
    ),
    z.refine(({ drugs = [] }) => new Set(drugs.map(({ drug }) => drug)).size === drugs.length, {
      error: "A drug stands here twice.",
      path: ["drugs"],
    }),
  );
export type TestFinding = z.infer<typeof TestFinding>;

/** Are the drugs to be said one by one? */
export function namesDrugs(test: TestKind, found: Found): boolean {
  return test in looksAtDrugs && withDrugs.includes(found);
}

const forTb: readonly Found[] = [
  "scanty",
  "1+",
  "2+",
  "3+",
  "positive",
  "found",
  "grown",
  "found-rif-sensitive",
  "found-rif-resistant",
  "found-rif-unclear",
  "speaks-for",
];
const againstTb: readonly Found[] = ["negative", "not-found", "speaks-against"];

/** Does it speak for TB, against it, or say nothing? What failed says nothing, never "negative". */
export function speaksFor({ found }: Pick<TestFinding, "found">): "tb" | "no-tb" | "nothing" {
  if (forTb.includes(found)) return "tb";
  return againstTb.includes(found) ? "no-tb" : "nothing";
}

const rifampicin: Readonly<Partial<Record<Found, DrugFinding>>> = {
  "found-rif-sensitive": "S",
  "found-rif-resistant": "R",
  "found-rif-unclear": "indeterminate",
};

/** What a result says of drugs, and how it was looked for. */
export function drugsSaidBy({
  test,
  found,
  drugs = [],
}: TestFinding): readonly (DrugSaid & { readonly method: Method })[] {
  const said = rifampicin[found];
  if (said !== undefined) return [{ drug: "R", says: said, method: "molecular" }];
  const looked = looksAtDrugs[test];
  return looked ? drugs.map((one) => ({ ...one, method: looked.method })) : [];
}
