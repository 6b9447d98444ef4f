import { sql } from "drizzle-orm";
import { calendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { raise, takeDown } from "../../alerts/operations.ts";
import { readGate } from "../../diagnosis/operations.ts";
import { readPatient } from "../../people/operations.ts";
import { doseDayBegins } from "../episode.ts";
import { lookOver } from "../operations.ts";
import { daysWithoutDose } from "./days-without-dose.ts";
import { episodesOf, holdTreatment } from "./episodes.sql.ts";
import { againstNow, redoseNow } from "./standing-now.ts";
import { treatmentAlerts, whatWaits } from "./what-waits.ts";

export default handle(lookOver, async ({ input, now, timeZone, tx, ask, about }) => {
  const { patientId } = input;
  about(patientId);
  // Of two who look at once the later one sees what the first one saw, or more.
  await holdTreatment(tx, patientId);
  const episodes = await episodesOf(tx, patientId);
  const [newest] = episodes;
  if (!newest) return { raised: 0 };
  const today = calendarDay(now, timeZone, doseDayBegins);
  const { resistance } = answered(await ask(readGate, { patientId }));
  const waits = whatWaits(newest, {
    today,
    without: daysWithoutDose(newest, today),
    against: againstNow(newest, resistance, today),
    redose: newest.closed ? null : redoseNow(newest, await ask(readPatient, { patientId }), today),
  });
  const { rows: waiting } = await tx.execute<{ kind: string; thing: string }>(
    sql`select kind, thing from alerts.published_alert where patient = ${patientId}`,
  );
  let raised = 0;
  for (const { episodeId: thing } of episodes) {
    for (const kind of treatmentAlerts) {
      const facts = thing === newest.episodeId ? waits[kind] : undefined;
      if (facts) raised += answered(await ask(raise, { patientId, kind, thing, facts })).raised ? 1 : 0;
      else if (waiting.some((one) => one.kind === kind && one.thing === thing))
        await ask(takeDown, { patientId, kind, thing });
    }
  }
  return { raised };
});

function answered<Answer>(answer: Answer): Exclude<Answer, { refused: unknown }> {
  if (isRefusal(answer)) throw new Error("What has no refusals refused.");
  return answer as never;
}
