import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { PatientChanged } from "../events.ts";
import { assignWorker } from "../operations.ts";
import { holdCare, isWorker } from "./hold-care.sql.ts";
import { overPatient } from "./over-patient.ts";
import { care } from "./tables.ts";

export default handle(assignWorker, async ({ input, actor, now, tx, refuse, emit, about }) => {
  const { patientId, careId, memberId } = input;
  about(patientId, memberId);
  if (!(await isWorker(tx, memberId))) return refuse("no-such-worker");
  await holdCare(tx, patientId);
  // Whoever asks may have lost the patient to another facility while they waited.
  if (!(await overPatient.mayI(tx, actor, patientId, ["doctor", "supervisor"]))) return refuse("cared-for-elsewhere");
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
