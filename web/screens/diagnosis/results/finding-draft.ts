import type { Drug, DrugFinding } from "../../../../modules/diagnosis/drug.ts";
import { looksAtDrugs, namesDrugs, type Found, type TestKind } from "../../../../modules/diagnosis/test-result.ts";
import type { Result } from "../use-record.ts";

/** What a test found, as it is being written: by those who treat, and by the laboratory. */
export interface FindingDraft {
  readonly test: TestKind | "";
  /** The name of a test that is none of ours. */
  readonly called: string;
  readonly found: Found | "";
  /** A drug that is not here was not looked at. */
  readonly drugs: Readonly<Partial<Record<Drug, DrugFinding>>>;
}

export type FindingField = "test" | "called" | "found" | "drugs";

export const noFinding: FindingDraft = { test: "", called: "", found: "", drugs: {} };

export function findingDraftOf({ finding, called }: Pick<Result, "finding" | "called">): FindingDraft {
  const { test, found, drugs = [] } = finding;
  return { test, called: called ?? "", found, drugs: Object.fromEntries(drugs.map(({ drug, says }) => [drug, says])) };
}

/** In the order in which they stand. */
export function findingFaults({ test, called, found, drugs }: FindingDraft): readonly FindingField[] {
  if (test === "") return ["test"];
  const unnamed = test === "other" && called.trim().length < 2;
  const faults: FindingField[] = unnamed ? ["called"] : [];
  if (found === "") faults.push("found");
  else if (namesDrugs(test, found) && Object.keys(drugs).length === 0) faults.push("drugs");
  return faults;
}

/** As it is sent. What was chosen and no longer belongs to it, since another answer was pressed, stays behind. */
export function findingSent({ test, called, found, drugs }: FindingDraft) {
  if (test === "" || found === "") throw new Error("Look for faults first: this finding is not whole.");
  const said = namesDrugs(test, found)
    ? (looksAtDrugs[test]?.drugs ?? []).flatMap((drug) => {
        const says = drugs[drug];
        return says ? [{ drug, says }] : [];
      })
    : null;
  return {
    finding: { test, found, ...(said ? { drugs: said } : {}) },
    called: test === "other" ? called.trim() : null,
  };
}

/** Those of the regimens in use and of the resistance classes; whatever else a slip names is one tap away. */
const usual: readonly Drug[] = ["R", "H", "Lfx", "Mfx", "Bdq", "Lzd", "Cfz", "Pa"];
const seenAtOnce = 8;

export function drugsAskedOf(test: TestKind): { readonly first: readonly Drug[]; readonly more: readonly Drug[] } {
  const all = looksAtDrugs[test]?.drugs ?? [];
  if (all.length <= seenAtOnce) return { first: all, more: [] };
  return { first: usual, more: all.filter((drug) => !usual.includes(drug)) };
}
