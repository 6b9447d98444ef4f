import type { CalendarDay } from "../foundation/calendar-day.ts";
import { recordAdverseEvent, recordExamination } from "../modules/monitoring/operations.ts";
import type { EpisodeId } from "../modules/treatment/episode.ts";
import type { Hands } from "./hands.ts";
import type { MonitoringStep } from "./patient.ts";

interface Telling extends Pick<Hands, "worker" | "doctor" | "newId"> {
  readonly patientId: never;
  readonly day: CalendarDay;
  readonly at: number;
  readonly episodeId: EpisodeId | null;
}

/** What an examination found, by the worker; what the medicines did, by the doctor. */
export async function tellMonitoring(step: MonitoringStep, telling: Telling): Promise<void> {
  const { worker, doctor, newId, patientId, day, at, episodeId } = telling;
  if (step.is === "examined") {
    await worker(recordExamination, { patientId, examinationId: newId(), on: day, found: step.found, note: null }, at);
    return;
  }
  if (episodeId === null) throw new Error("Whoever this is told of is not on treatment.");
  const { term, grade, medicines, outcome, words } = step;
  const event = { patientId, episodeId, eventId: newId(), term, called: null, beganOn: day };
  const look = { lookId: newId(), on: day, grade, serious: [], outcome, medicines: [...medicines], words };
  await doctor(recordAdverseEvent, { ...event, ...look }, at);
}
