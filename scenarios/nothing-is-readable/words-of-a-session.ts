import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { readMe } from "../../modules/access/operations.ts";
import { endSession, planSessions } from "../../modules/sessions/operations.ts";
import type { OnTreatment } from "./words-of-treatment.ts";

interface OfASession extends Pick<OnTreatment, "worker" | "id" | "canary"> {
  readonly admin: OnTreatment["worker"];
  readonly placeId: string;
  readonly on: CalendarDay;
}

/** What a worker writes beside the vials of a session. */
export async function closeASession({ admin, worker, placeId, on, id, canary }: OfASession): Promise<void> {
  const sessionId = id();
  const { memberId } = await worker.act(readMe, {});
  // The demo's own session of the day is later.
  const plan = { from: "05:00", to: "06:00", site: null, villages: [], workerIds: [memberId] };
  await admin.act(planSessions, { placeId: placeId as never, days: [{ sessionId, day: on }], ...plan });
  const ended = { as: "held" as const, vials: [], note: canary() };
  await worker.act(endSession, { sessionId, wordId: id(), insteadOf: null, on, ended });
}
