import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { Id } from "../../../../foundation/id.ts";
import type { InputOf } from "../../../../foundation/operation.ts";
import type { TestKind } from "../../../../modules/diagnosis/test-result.ts";
import { requestTests } from "../../../../modules/laboratory/operations.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import type { Purpose, SpecimenKind } from "../../../text/laboratory.ts";

/** A request as it is being written. Both ids are made once: sent twice it is one request with one specimen. */
export interface AskDraft {
  readonly requestId: Id;
  readonly specimenId: Id;
  readonly tests: readonly TestKind[];
  readonly purpose: Purpose;
  readonly labId: string;
  /** Was the specimen taken already? */
  readonly taken: "yes" | "not-yet" | "";
  readonly kind: SpecimenKind;
  readonly collectedOn: string;
  readonly note: string;
}

export type AskField = "tests" | "taken" | "collectedOn" | "labId";

/** In the order in which they stand. */
export function askFaults(draft: AskDraft, today: CalendarDay): readonly AskField[] {
  const faults: AskField[] = draft.tests.length === 0 ? ["tests"] : [];
  if (draft.taken === "") faults.push("taken");
  if (draft.taken === "yes" && (draft.collectedOn === "" || draft.collectedOn > today)) faults.push("collectedOn");
  if (draft.labId === "") faults.push("labId");
  return faults;
}

/** Where the specimen is there already, the tests were asked for on its day at the latest. */
export function toRequest(patientId: PatientId, draft: AskDraft, today: CalendarDay): InputOf<typeof requestTests> {
  const { requestId, specimenId, tests, purpose, labId, taken, kind, collectedOn, note } = draft;
  const there = taken === "yes";
  return requestTests.takes.parse({
    ...{ patientId, requestId, tests: [...tests], purpose, labId },
    askedOn: there ? collectedOn : today,
    collected: there ? { specimenId, kind, collectedOn } : null,
    note: note.trim() === "" ? null : note,
  });
}
