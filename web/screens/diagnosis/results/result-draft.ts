import type { Id } from "../../../../foundation/id.ts";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../../foundation/operation.ts";
import { amendResult, enterResult } from "../../../../modules/diagnosis/operations.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import type { AmendReason } from "../../../text/diagnosis.ts";
import type { Result } from "../use-record.ts";
import {
  type FindingDraft,
  findingDraftOf,
  findingFaults,
  type FindingField,
  findingSent,
  noFinding,
} from "./finding-draft.ts";

/** A result as it is being written. Its id is made once, so that sending it twice cannot make two. */
export interface ResultDraft extends FindingDraft {
  readonly resultId: Id;
  readonly takenOn: string;
  readonly foundOn: string;
  readonly note: string;
  readonly why: AmendReason | "";
}

export type ResultField = FindingField | "takenOn" | "foundOn" | "why";

export function emptyResult(resultId: Id, today: CalendarDay): ResultDraft {
  return { ...noFinding, resultId, takenOn: today, foundOn: today, note: "", why: "" };
}

/** What is put right begins as what was wrong. */
export function amending(resultId: Id, result: Result): ResultDraft {
  const { takenOn, foundOn, note } = result;
  return { ...findingDraftOf(result), resultId, takenOn, foundOn, note: note ?? "", why: "" };
}

/** In the order in which they stand, so that the first is the one to lead to. */
export function wrongIn(draft: ResultDraft, today: CalendarDay, amends: boolean): readonly ResultField[] {
  const wrong: ResultField[] = amends && draft.why === "" ? ["why"] : [];
  wrong.push(...findingFaults(draft));
  if (draft.takenOn === "" || draft.takenOn > today) wrong.push("takenOn");
  if (draft.foundOn === "" || draft.foundOn > today || draft.foundOn < draft.takenOn) wrong.push("foundOn");
  return wrong;
}

const written = ({ resultId, takenOn, foundOn, note, ...finding }: ResultDraft) => ({
  resultId,
  takenOn,
  foundOn,
  ...findingSent(finding),
  note: note.trim() === "" ? null : note,
});

export function toEnter(patientId: PatientId, draft: ResultDraft): InputOf<typeof enterResult> {
  return enterResult.takes.parse({ patientId, ...written(draft) });
}

export function toAmend(patientId: PatientId, amends: Result, draft: ResultDraft): InputOf<typeof amendResult> {
  return amendResult.takes.parse({ patientId, amends: amends.resultId, why: draft.why, ...written(draft) });
}
