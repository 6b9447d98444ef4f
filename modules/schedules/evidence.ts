import type { VaccineCode } from "./vaccines.ts";

/*
 * By what a dose is known, and what follows from it. What cannot be shown counts as not given: the child
 * is vaccinated again, which harms less than a gap. What a parent remembers is kept, and never becomes a
 * line of a certificate, whatever a programme says.
 *
 *              counts for the plan        may stand in a certificate
 *   card       yes                        yes
 *   register   yes                        yes
 *   u-win      yes                        yes
 *   own-record yes                        yes
 *   scar       BCG                        no: nobody knows the day
 *   recall     where the programme says   never
 *   none       never                      never
 *
 * Counterfoil, register, U-WIN, the due list and a scar are where a worker is told to look (WHO practice:
 * recalled, no source was read).
 */
export const evidences = ["card", "register", "u-win", "own-record", "scar", "recall", "none"] as const;
export type Evidence = (typeof evidences)[number];

/** What a programme takes into account unless it says otherwise. */
export const whatCanBeShown: readonly Evidence[] = ["card", "register", "u-win", "own-record", "scar"];

/** @param taken what the programme takes into account */
export function counts(evidence: Evidence, vaccine: VaccineCode, taken: readonly Evidence[]): boolean {
  if (evidence === "none") return false;
  return taken.includes(evidence) && (evidence !== "scar" || vaccine === "BCG");
}

const certifying: ReadonlySet<Evidence> = new Set(["card", "register", "u-win", "own-record"]);

export const certifies = (evidence: Evidence): boolean => certifying.has(evidence);
