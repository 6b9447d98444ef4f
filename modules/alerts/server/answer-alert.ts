import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { AlertEnded } from "../events.ts";
import { answerAlert } from "../operations.ts";
import { holdAlerts } from "./hold-alerts.sql.ts";
import { answer } from "./tables.ts";

export default handle(answerAlert, async ({ input, actor, now, tx, vault, refuse, emit, about }) => {
  const { patientId, alertId, answerId, words } = input;
  about(patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  await holdAlerts(tx, patientId);
  const at = new Date(now);
  const { rows } = await tx.execute<{ ended: string | null }>(
    sql`select ended from alerts.alert where id = ${alertId} and patient = ${patientId}`,
  );
  const [waiting] = rows;
  if (!waiting) return refuse("no-such-alert");
  if (waiting.ended !== null) return refuse("answered-already");
  await tx.insert(answer).values({
    organisation: organisationOf(actor),
    alert: alertId,
    id: answerId,
    patient: patientId,
    words: key.seal("alerts.answer.words", answerId, words),
    at,
    by: actorName(actor),
  });
  await tx.execute(sql`update alerts.alert set ended = 'answered', ended_at = ${at} where id = ${alertId}`);
  emit(AlertEnded, { patientId, alertId });
  return { alertId };
});
