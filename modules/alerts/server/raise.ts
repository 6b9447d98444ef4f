import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { AlertEnded, AlertRaised } from "../events.ts";
import { AlertId, urgencyOf } from "../alert.ts";
import { raise } from "../operations.ts";
import { holdAlerts } from "./hold-alerts.sql.ts";
import { alert } from "./tables.ts";

export default handle(raise, async ({ input, actor, now, tx, newId, emit, about }) => {
  const { patientId, kind, thing, facts } = input;
  about(patientId);
  await holdAlerts(tx, patientId);
  const { rows } = await tx.execute<Newest>(sql`
    select id as "alertId", ended, facts = ${JSON.stringify(facts)}::jsonb as same from alerts.alert
    where patient = ${patientId} and kind = ${kind} and thing = ${thing} order by ended_at nulls first, since desc, id desc limit 1`);
  const [newest] = rows;
  // What a doctor saw and answered stays down; it comes again when there is more to see.
  if (newest?.same && newest.ended !== "no-longer-so" && newest.ended !== "more-to-see") return { raised: false };
  const at = new Date(now);
  if (newest?.ended === null) {
    await tx.execute(sql`update alerts.alert set ended = 'more-to-see', ended_at = ${at} where id = ${newest.alertId}`);
    emit(AlertEnded, { patientId, alertId: AlertId.parse(newest.alertId) });
  }
  const alertId = AlertId.parse(newId());
  await tx.insert(alert).values({
    organisation: organisationOf(actor),
    id: alertId,
    patient: patientId,
    kind,
    thing,
    urgency: urgencyOf(kind),
    facts,
    since: at,
  });
  emit(AlertRaised, { patientId, alertId });
  return { raised: true };
});

interface Newest extends Record<string, unknown> {
  alertId: string;
  ended: "answered" | "no-longer-so" | "more-to-see" | null;
  same: boolean;
}
