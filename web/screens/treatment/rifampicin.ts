import type { DiagnosisRecord } from "../diagnosis/use-record.ts";

export type RifampicinSays = "works" | "resistant" | "unclear" | "not-tested";

/** What counts of rifampicin; where results contradict each other, the resistance does until a doctor settles it. */
export function rifampicinIn({ drugs }: DiagnosisRecord["resistance"]): RifampicinSays {
  const rifampicin = drugs.find(({ drug }) => drug === "R");
  if (!rifampicin) return "not-tested";
  if (rifampicin.result === "unknown") return "unclear";
  return rifampicin.result === "R" ? "resistant" : "works";
}
