import type { TestKind } from "../../../../modules/diagnosis/test-result.ts";
import { type DiagnosisRecord, type Result, deciding } from "../use-record.ts";

/** What may be said of the results without a doctor: what they say, and what is missing. Nothing is proposed. */
export type Saying =
  | {
      readonly is: "for-tb" | "against-tb" | "says-nothing" | "rif-resistant" | "rif-unclear";
      readonly tests: readonly TestKind[];
    }
  | { readonly is: "disagree" | "rif-unknown" | "no-result" | "no-x-ray" };

export function rulesSay({
  xrays,
  results,
  resistance,
}: Pick<DiagnosisRecord, "xrays" | "results" | "resistance">): readonly Saying[] {
  const now = deciding(results);
  const testsOf = (wanted: (result: Result) => boolean) => [
    ...new Set(now.filter(wanted).map(({ finding }) => finding.test)),
  ];
  const forTb = testsOf(({ speaksFor }) => speaksFor === "tb");
  const against = testsOf(({ speaksFor }) => speaksFor === "no-tb");
  const nothing = testsOf(({ speaksFor }) => speaksFor === "nothing");
  const rifampicin = resistance.drugs.find(({ drug }) => drug === "R");
  const testsSaying = (says: string) => [
    ...new Set((rifampicin?.said ?? []).filter((one) => one.says === says).map(({ test }) => test)),
  ];
  const said: Saying[] = [];
  const about = (is: Extract<Saying, { tests: unknown }>["is"], tests: readonly TestKind[]) => {
    if (tests.length > 0) said.push({ is, tests });
  };
  about("for-tb", forTb);
  about("against-tb", against);
  if (forTb.length > 0 && against.length > 0) said.push({ is: "disagree" });
  if (rifampicin?.result === "R") about("rif-resistant", testsSaying("R"));
  if (rifampicin?.result === "unknown") about("rif-unclear", testsSaying("indeterminate"));
  if (forTb.length > 0 && !rifampicin) said.push({ is: "rif-unknown" });
  about("says-nothing", nothing);
  if (now.length === 0) said.push({ is: "no-result" });
  if (xrays.length === 0) said.push({ is: "no-x-ray" });
  return said;
}
