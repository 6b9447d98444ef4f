import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { PatientChanged } from "../events.ts";
import { assignWorker } from "../operations.ts";
import { care } from "./tables.ts";

export default handle(assignWorker, async ({ input, actor, now, tx, refuse, emit, about }) => {
  const { patientId, careId, memberId } = input;
  about(patientId, memberId);
  const { rows } = await tx.execute(
    sql`select from staff.published_assignment where member = ${memberId} and role = 'worker'`,
  );
  if (rows.length === 0) return refuse("no-such-worker");
  // Whoever looks after them already goes on doing so.
  await tx
    .insert(care)
    .values({
      organisation: organisationOf(actor),
      id: careId,
      patient: patientId,
      member: memberId,
      since: new Date(now),
      givenBy: actorName(actor),
    })
    .onConflictDoNothing();
  emit(PatientChanged, { patientId });
  return { careId };
});
