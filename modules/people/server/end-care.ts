import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { PatientChanged } from "../events.ts";
import { endCare } from "../operations.ts";
import { holdCare } from "./hold-care.sql.ts";

export default handle(endCare, async ({ input, actor, now, tx, refuse, emit, about }) => {
  const { patientId, memberId } = input;
  about(patientId, memberId);
  await holdCare(tx, patientId);
  const { rows } = await tx.execute<{ member: string }>(sql`
    select member from people.care where patient = ${patientId} and member is not null and ended_at is null
    for no key update`);
  if (!rows.some(({ member }) => member === memberId)) return { patientId };
  if (rows.length === 1) return refuse("last-worker");
  await tx.execute(sql`
    update people.care set ended_at = ${new Date(now)}, ended_by = ${actorName(actor)}
    where patient = ${patientId} and member = ${memberId} and ended_at is null`);
  emit(PatientChanged, { patientId });
  return { patientId };
});
