import type { TestKind } from "../../../../modules/diagnosis/test-result.ts";
import { type DiagnosisRecord, type Result, deciding } from "../use-record.ts";

/** What may be said of the results without a doctor: what they say, and what is missing. Nothing is proposed. */
export type Saying =
  | {
      readonly is: "for-tb" | "against-tb" | "says-nothing" | "rif-resistant" | "rif-unclear";
      readonly tests: readonly TestKind[];
    }
  | { readonly is: "disagree" | "rif-unknown" | "no-result" | "no-x-ray" };

export function rulesSay({ xrays, results }: Pick<DiagnosisRecord, "xrays" | "results">): readonly Saying[] {
  const now = deciding(results);
  const testsOf = (wanted: (result: Result) => boolean) => [
    ...new Set(now.filter(wanted).map(({ finding }) => finding.test)),
  ];
  const forTb = testsOf(({ speaksFor }) => speaksFor === "tb");
  const against = testsOf(({ speaksFor }) => speaksFor === "no-tb");
  const nothing = testsOf(({ speaksFor }) => speaksFor === "nothing");
  const resistant = testsOf(({ finding }) => finding.found === "found-rif-resistant");
  const unclear = testsOf(({ finding }) => finding.found === "found-rif-unclear");
  const sensitive = testsOf(({ finding }) => finding.found === "found-rif-sensitive");
  const said: Saying[] = [];
  const about = (is: Extract<Saying, { tests: unknown }>["is"], tests: readonly TestKind[]) => {
    if (tests.length > 0) said.push({ is, tests });
  };
  about("for-tb", forTb);
  about("against-tb", against);
  if (forTb.length > 0 && against.length > 0) said.push({ is: "disagree" });
  about("rif-resistant", resistant);
  if (resistant.length === 0) about("rif-unclear", unclear);
  if (forTb.length > 0 && resistant.length + unclear.length + sensitive.length === 0) said.push({ is: "rif-unknown" });
  about("says-nothing", nothing);
  if (now.length === 0) said.push({ is: "no-result" });
  if (xrays.length === 0) said.push({ is: "no-x-ray" });
  return said;
}
