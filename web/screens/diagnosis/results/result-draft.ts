import type { Id } from "../../../../foundation/id.ts";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../../foundation/operation.ts";
import { amendResult, enterResult } from "../../../../modules/diagnosis/operations.ts";
import type { TestKind } from "../../../../modules/diagnosis/test-result.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import type { AmendReason } from "../../../text/diagnosis.ts";
import type { Result } from "../use-record.ts";

/** A result as it is being written. Its id is made once, so that sending it twice cannot make two. */
export interface ResultDraft {
  readonly resultId: Id;
  readonly test: TestKind | "";
  readonly found: string;
  readonly takenOn: string;
  readonly foundOn: string;
  readonly note: string;
  readonly why: AmendReason | "";
}

export type ResultField = "test" | "found" | "takenOn" | "foundOn" | "why";

export function emptyResult(resultId: Id, today: CalendarDay): ResultDraft {
  return { resultId, test: "", found: "", takenOn: today, foundOn: today, note: "", why: "" };
}

/** What is put right begins as what was wrong. */
export function amending(resultId: Id, { finding, takenOn, foundOn, note }: Result): ResultDraft {
  return { resultId, ...finding, takenOn, foundOn, note: note ?? "", why: "" };
}

/** In the order in which they stand, so that the first is the one to lead to. */
export function wrongIn(draft: ResultDraft, today: CalendarDay, amends: boolean): readonly ResultField[] {
  const wrong: ResultField[] = [];
  if (amends && draft.why === "") wrong.push("why");
  if (draft.test === "") wrong.push("test");
  else if (draft.found === "") wrong.push("found");
  if (draft.takenOn === "" || draft.takenOn > today) wrong.push("takenOn");
  if (draft.foundOn === "" || draft.foundOn > today || draft.foundOn < draft.takenOn) wrong.push("foundOn");
  return wrong;
}

const written = ({ resultId, test, found, takenOn, foundOn, note }: ResultDraft) => ({
  resultId,
  takenOn,
  foundOn,
  finding: { test, found },
  note: note.trim() === "" ? null : note,
});

export function toEnter(patientId: PatientId, draft: ResultDraft): InputOf<typeof enterResult> {
  return enterResult.takes.parse({ patientId, ...written(draft) });
}

export function toAmend(patientId: PatientId, amends: Result, draft: ResultDraft): InputOf<typeof amendResult> {
  return amendResult.takes.parse({ patientId, amends: amends.resultId, why: draft.why, ...written(draft) });
}
