import { type SQL, sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { PatientId } from "../../people/patient.ts";
import { keepLines } from "../operations.ts";
import { keepLinesOf } from "./keep-lines-of.ts";

export default handle(keepLines, async (turning) => {
  const { of, after, limit } = turning.input;
  const further = (id: SQL) => (after === undefined ? sql`true` : sql`${id} > ${after}::uuid`);
  const wanted = {
    missing: sql`
      select p.id from people.published_patient p where ${further(sql`p.id`)}
        and not exists (select from reports.line l where l.organisation = p.organisation and l.patient = p.id)
      order by p.id limit ${limit}`,
    "on-treatment": sql`
      select patient as id from treatment.published_episode
      where closed_on is null and ${further(sql`patient`)} group by patient order by patient limit ${limit}`,
  };
  const { rows } = await turning.tx.execute<{ id: string }>(wanted[of]);
  const patientIds = rows.map(({ id }) => id);
  turning.about(...patientIds);
  await keepLinesOf(turning, patientIds);
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { kept: rows.length, next: last ? PatientId.parse(last.id) : null };
});
