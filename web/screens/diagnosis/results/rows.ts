import { testKinds, type TestKind } from "../../../../modules/diagnosis/test-result.ts";
import { deciding, type Decision, type Result, standing } from "../use-record.ts";

/** A result that stands, with those in whose place it stands, the newest first, and why each no longer does. */
export interface ResultRow {
  readonly result: Result;
  readonly instead: readonly Amended[];
}

export interface Amended {
  readonly old: Result;
  readonly why: string | null;
}

export function rowsOf(results: readonly Result[]): readonly ResultRow[] {
  return standing(results).map((result) => ({ result, instead: before(result, results) }));
}

function before({ amends, why }: Result, results: readonly Result[]): readonly Amended[] {
  const old = results.find(({ resultId }) => resultId === amends);
  return old ? [{ old, why }, ...before(old, results)] : [];
}

/** What was asked for and has not come: a row, not a gap. */
export function stillWanted(results: readonly Result[], decisions: readonly Decision[]): readonly TestKind[] {
  const [newest] = decisions;
  if (newest?.decided !== "more-needed") return [];
  const come = deciding(results).filter(({ enteredAt }) => enteredAt > newest.at);
  const wants: readonly string[] = newest.wants;
  return testKinds.filter((test) => wants.includes(test) && come.every(({ finding }) => finding.test !== test));
}
