import { sql } from "drizzle-orm";
import type * as z from "zod/mini";
import { handle } from "../../../server/module.ts";
import type { PatientId } from "../../people/patient.ts";
import { listToLookOver } from "../operations.ts";
import { endedForVisit, visitMonths } from "../visit.ts";

export default handle(listToLookOver, async ({ input, today, tx }) => {
  const { after, limit } = input;
  const ended = visitMonths.map((month) => {
    const { from, until } = endedForVisit(month, today);
    return sql`e.closed_on between ${from} and ${until}`;
  });
  const { rows } = await tx.execute<{ patient: z.infer<typeof PatientId> }>(sql`
    select distinct e.patient from treatment.episode e
    where ${after ? sql`e.patient > ${after}` : sql`true`}
      and exists (select from people.published_patient p where p.id = e.patient)
      and (e.closed_on is null or (e.outcome in ('cured', 'completed') and (${sql.join(ended, sql` or `)})))
    order by e.patient limit ${limit + 1}`);
  const patientIds = rows.slice(0, limit).map(({ patient }) => patient);
  return { patientIds, next: rows.length > limit ? (patientIds.at(-1) ?? null) : null };
});
