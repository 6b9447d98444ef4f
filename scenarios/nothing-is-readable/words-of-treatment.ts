import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type * as z from "zod/mini";
import type { AnswerOf, Operation } from "../../foundation/operation.ts";
import { answerAlert, readAlerts } from "../../modules/alerts/operations.ts";
import { recordAdverseEvent, recordExamination } from "../../modules/monitoring/operations.ts";
import { changePrescription } from "../../modules/treatment/operations.ts";

interface Person {
  act<O extends Operation>(operation: O, input: z.input<O["takes"]>): Promise<AnswerOf<O>>;
}

export interface OnTreatment {
  readonly doctor: Person;
  readonly worker: Person;
  readonly patientId: never;
  readonly episodeId: never;
  readonly prescriptionId: never;
  readonly on: CalendarDay;
  readonly id: () => never;
  readonly canary: () => string;
}

/** Every word that somebody may write while a treatment runs, apart from its beginning and its end. */
export async function writeOnTreatment(of: OnTreatment): Promise<void> {
  const { doctor, worker, patientId, episodeId, prescriptionId, on, id, canary } = of;
  const look = { lookId: id(), on, grade: 3, serious: [], outcome: "not-recovered" as const, words: canary() };
  const medicines = [{ medicine: "HRZE" as const, certainty: "suspected" as const, action: "held" as const }];
  const event = { patientId, episodeId, eventId: id(), term: "other" as const, called: canary(), beganOn: on };
  await doctor.act(recordAdverseEvent, { ...event, ...look, medicines });
  const found = { kind: "ecg" as const, qtcf: 512 };
  await worker.act(recordExamination, { patientId, examinationId: id(), on, found, note: canary() });
  const held = { prescriptionId: id(), from: on, because: "side-effect" as const, instead: prescriptionId, items: [] };
  await doctor.act(changePrescription, { patientId, episodeId, ...held, weightKg: 43, why: canary() });
  const { open } = await doctor.act(readAlerts, { patientId });
  for (const { alertId } of open)
    await doctor.act(answerAlert, { patientId, alertId, answerId: id(), words: canary() });
  if (open.length < 2) throw new Error("A severe event and an ECG of 512 ms wait for a doctor.");
}
