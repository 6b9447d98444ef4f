import { sql } from "drizzle-orm";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { handle } from "../../../server/module.ts";
import { raise } from "../../alerts/operations.ts";
import type { PatientId } from "../../people/patient.ts";
import { raiseLate } from "../operations.ts";
import { answeredWithinDays, type SendingId, type SendingKind } from "../sending.ts";

const atOnce = 200;

/** Said for what waits now: whoever answers at this moment holds the row, and is waited for or seen. */
export default handle(raiseLate, async ({ input, today, timeZone, tx, ask, about }) => {
  const { rows } = await tx.execute<Late>(sql`
    select s.id, s.patient, s.kind, (s.asked_at at time zone ${timeZone})::date::text as "askedOn"
    from transfers.sending s
    where s.ended is null and s.kind <> 'out'
      and (s.asked_at at time zone ${timeZone})::date < ${addDays(today, -answeredWithinDays)}
      and ${input.after ? sql`s.id > ${input.after}` : sql`true`}
      and exists (select from people.published_patient p where p.id = s.patient)
    order by s.id limit ${atOnce} for no key update of s`);
  for (const { id, patient, kind, askedOn } of rows) {
    about(patient);
    await ask(raise, { patientId: patient, kind: "sent-on-waits", thing: id, facts: { sent: kind, askedOn } });
  }
  return { next: rows.length === atOnce ? (rows.at(-1)?.id ?? null) : null };
});

interface Late extends Record<string, unknown> {
  id: SendingId;
  patient: PatientId;
  kind: SendingKind;
  askedOn: CalendarDay;
}
