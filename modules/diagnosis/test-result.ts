import * as z from "zod/mini";
import { idOf } from "../../foundation/id.ts";

export const ResultId = idOf("ResultId");

/**
 * What each test may find. Smear grades by the IUATLD/WHO scale; the molecular tests (Xpert
 * MTB/RIF, Truenat) by what they print. DST and LPA come with the lab's own queue.
 */
export const findings = {
  smear: ["negative", "scanty", "1+", "2+", "3+"],
  xpert: ["not-found", "found-rif-sensitive", "found-rif-resistant", "found-rif-unclear", "invalid"],
  truenat: ["not-found", "found-rif-sensitive", "found-rif-resistant", "found-rif-unclear", "invalid"],
  culture: ["negative", "positive", "other-mycobacteria", "contaminated"],
} as const;

export const testKinds = Object.keys(findings) as (keyof typeof findings)[];
export const TestKind = z.enum(["smear", "xpert", "truenat", "culture"]);
export type TestKind = z.infer<typeof TestKind>;

/** A test with what it found; a finding that the test cannot have is not understood. */
export const TestFinding = z.discriminatedUnion("test", [
  z.strictObject({ test: z.literal("smear"), found: z.enum(findings.smear) }),
  z.strictObject({ test: z.literal("xpert"), found: z.enum(findings.xpert) }),
  z.strictObject({ test: z.literal("truenat"), found: z.enum(findings.truenat) }),
  z.strictObject({ test: z.literal("culture"), found: z.enum(findings.culture) }),
]);
export type TestFinding = z.infer<typeof TestFinding>;

/** Does it speak for TB, against it, or say nothing? What failed says nothing, never "negative". */
export function speaksFor({ test, found }: TestFinding): "tb" | "no-tb" | "nothing" {
  if (test === "smear") return found === "negative" ? "no-tb" : "tb";
  if (test === "culture") return found === "positive" ? "tb" : found === "negative" ? "no-tb" : "nothing";
  if (found === "invalid") return "nothing";
  return found === "not-found" ? "no-tb" : "tb";
}
