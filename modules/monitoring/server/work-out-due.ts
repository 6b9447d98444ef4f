import { sql } from "drizzle-orm";
import { PatientId } from "../../people/patient.ts";
import { handle } from "../../../server/module.ts";
import { workOutDue } from "../operations.ts";
import { keepStanding } from "./keep-standing.ts";

export default handle(workOutDue, async (turning) => {
  const { after, limit } = turning.input;
  const { rows } = await turning.tx.execute<{ patient: string }>(sql`
    select patient from treatment.published_episode
    where closed_on is null and ${after === undefined ? sql`true` : sql`patient > ${after}::uuid`}
    order by patient limit ${limit}`);
  const patientIds = rows.map(({ patient }) => patient);
  turning.about(...patientIds);
  if (patientIds.length > 0) await keepStanding(turning, patientIds);
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { worked: rows.length, next: last ? PatientId.parse(last.patient) : null };
});
