import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { amendResult } from "../operations.ts";
import { holdPatient } from "./hold-patient.sql.ts";
import { keepResult } from "./keep-result.ts";

export default handle(amendResult, async (turning) => {
  const { input, tx, refuse, about } = turning;
  about(input.patientId);
  await holdPatient(tx, input.patientId, "write");
  const { rows } = await tx.execute<{ amended: boolean; first: string }>(sql`
    select coalesce(r.first, r.id) as first, exists (
      select from diagnosis.result later where later.organisation = r.organisation and later.amends = r.id) as amended
    from diagnosis.result r where r.id = ${input.amends} and r.patient = ${input.patientId}`);
  const [standing] = rows;
  if (!standing) return refuse("no-such-result");
  if (standing.amended) return refuse("already-amended");
  const kept = await keepResult(turning, { ...input, first: standing.first });
  return kept === "kept" ? { resultId: input.resultId } : refuse(kept);
});
