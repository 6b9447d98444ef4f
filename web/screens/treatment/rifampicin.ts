import type { DiagnosisRecord } from "../diagnosis/use-record.ts";

export type RifampicinSays = "works" | "unclear" | "not-tested";

/** What is known of rifampicin where nothing says that it fails: a regimen that counts on it may be begun. */
export function rifampicinIn({ drugs }: DiagnosisRecord["resistance"]): RifampicinSays {
  const rifampicin = drugs.find(({ drug }) => drug === "R");
  if (!rifampicin) return "not-tested";
  return rifampicin.result === "unknown" ? "unclear" : "works";
}
