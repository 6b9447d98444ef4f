import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { Id } from "../../../../foundation/id.ts";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import type { TestKind } from "../../../../modules/diagnosis/test-result.ts";
import type { readSpecimen } from "../../../../modules/laboratory/operations.ts";
import type { AmendReason } from "../../../text/diagnosis.ts";
import {
  type FindingDraft,
  findingDraftOf,
  findingFaults,
  type FindingField,
  findingSent,
  noFinding,
} from "../../diagnosis/results/finding-draft.ts";

export type Reported = AnswerOf<typeof readSpecimen>["results"][number];

/** What was found in a specimen, as it is being written; the day on which it was taken is known already. */
export interface ReportDraft extends FindingDraft {
  readonly resultId: Id;
  readonly foundOn: string;
  readonly note: string;
  readonly why: AmendReason | "";
}

export type ReportField = FindingField | "foundOn" | "why";

/** Where one test is missing it can be no other. */
export function beginReport(resultId: Id, missing: readonly TestKind[], today: CalendarDay): ReportDraft {
  const [only, ...others] = missing;
  return {
    ...noFinding,
    test: only !== undefined && others.length === 0 ? only : "",
    resultId,
    foundOn: today,
    note: "",
    why: "",
  };
}

export function amendReport(resultId: Id, reported: Reported): ReportDraft {
  const { foundOn, note } = reported;
  return { ...findingDraftOf(reported), resultId, foundOn, note: note ?? "", why: "" };
}

/**
 * @param earliest the day on which the laboratory got the specimen; where it did not say so, the day on which it was taken
 * @returns in the order in which they stand
 */
export function reportFaults(
  draft: ReportDraft,
  {
    today,
    earliest,
    amends,
  }: { readonly today: CalendarDay; readonly earliest: CalendarDay; readonly amends: boolean },
): readonly ReportField[] {
  const faults: ReportField[] = amends && draft.why === "" ? ["why"] : [];
  faults.push(...findingFaults(draft));
  if (draft.foundOn === "" || draft.foundOn > today || draft.foundOn < earliest) faults.push("foundOn");
  return faults;
}

/** As both laboratories send it: the one that reports here, and the one whose paper is copied. */
export const reportSent = ({ resultId, foundOn, note, ...finding }: ReportDraft) => ({
  resultId,
  foundOn,
  ...findingSent(finding),
  note: note.trim() === "" ? null : note,
});
