import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { Id } from "../../../foundation/id.ts";
import type { Turning } from "../../../server/module.ts";
import type { Facts } from "../../alerts/alert.ts";
import { raise, takeDown } from "../../alerts/operations.ts";
import type { PatientId } from "../../people/patient.ts";
import { asksForDoctor, type Examined, factsOf, limitsCrossed } from "../crossed.ts";
import { type Watched, watchedOf } from "./watched.sql.ts";

type Hands = Pick<Turning, "today" | "tx" | "ask">;

/**
 * Raises an alert for each examination that crosses a limit now and did not before, and takes down those that no
 * longer do: the one that was amended, and those that were compared with it.
 */
export async function alertPastLimit(
  { today, tx, ask }: Hands,
  patientId: PatientId,
  before: readonly Examined[],
  after: readonly Examined[],
): Promise<void> {
  const within = (await watchedOf(tx, [patientId], today)).get(patientId) ?? null;
  const [then, now] = [factsById(before, within, today), factsById(after, within, today)];
  for (const [examinationId, facts] of now) {
    if (JSON.stringify(facts) === JSON.stringify(then.get(examinationId))) continue;
    await ask(raise, { patientId, kind: "value-past-limit", thing: Id.parse(examinationId), facts });
  }
  for (const examinationId of then.keys()) {
    if (now.has(examinationId)) continue;
    await ask(takeDown, { patientId, kind: "value-past-limit", thing: Id.parse(examinationId) });
  }
}

/** What is told of those that ask for a doctor. */
function factsById(
  examinations: readonly Examined[],
  within: Watched | null,
  today: CalendarDay,
): ReadonlyMap<string, Facts> {
  const crossed = limitsCrossed(examinations, within);
  const runsSince = within && !within.closed ? within.startedOn : null;
  return new Map(
    examinations.flatMap(({ examinationId, on, found }) => {
      const facts = factsOf(found.kind, on, crossed.get(examinationId) ?? []);
      return facts && asksForDoctor(on, runsSince, today) ? [[examinationId, facts] as const] : [];
    }),
  );
}
