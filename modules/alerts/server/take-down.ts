import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { AlertEnded } from "../events.ts";
import { AlertId } from "../alert.ts";
import { takeDown } from "../operations.ts";
import { holdAlerts } from "./hold-alerts.sql.ts";

export default handle(takeDown, async ({ input, now, tx, emit, about }) => {
  const { patientId, kind, thing } = input;
  about(patientId);
  await holdAlerts(tx, patientId);
  const { rows } = await tx.execute<{ alertId: string }>(sql`
    update alerts.alert set ended = 'no-longer-so', ended_at = ${new Date(now)}
    where patient = ${patientId} and kind = ${kind} and thing = ${thing} and ended_at is null returning id as "alertId"`);
  for (const { alertId } of rows) emit(AlertEnded, { patientId, alertId: AlertId.parse(alertId) });
  return { takenDown: rows.length > 0 };
});
