import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { PatientChanged } from "../events.ts";
import { leavePatients } from "../operations.ts";
import { PatientId } from "../patient.ts";

/** Each row is ended where it stands: a transfer that is accepted meanwhile has ended it, or waits for this. */
export default handle(leavePatients, async ({ input, actor, now, tx, emit, about }) => {
  const { memberId } = input;
  const { rows } = await tx.execute<{ patient: string; alone: boolean }>(sql`
    with gone as (
      update people.care c set ended_at = ${new Date(now)}, ended_by = ${actorName(actor)}
      where c.member = ${memberId} and c.ended_at is null and not exists (
        select from people.published_reach r
          join staff.published_assignment a on a.member = c.member and a.role = 'worker'
            and (a.place is null or a.place = any (r.areas))
        where r.subject = c.patient and r.place is not null)
      returning c.patient)
    select gone.patient, not exists (
      select from people.care o join staff.published_assignment w on w.member = o.member and w.role = 'worker'
      where o.patient = gone.patient and o.member <> ${memberId} and o.ended_at is null) as alone
    from gone order by gone.patient`);
  about(memberId, ...rows.map(({ patient }) => patient));
  for (const { patient } of rows) emit(PatientChanged, { patientId: PatientId.parse(patient) });
  return { left: rows.length, alone: rows.filter(({ alone }) => alone).length };
});
