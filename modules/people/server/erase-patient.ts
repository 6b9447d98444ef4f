import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { PatientErased } from "../events.ts";
import { erasePatient } from "../operations.ts";

/** What is left has no name: a sex, a year of birth, a facility, days and results. No list or number shows it. */
export default handle(erasePatient, async ({ input, now, tx, vault, refuse, emit, about }) => {
  const { patientId, because } = input;
  about(patientId);
  const { rows } = await tx.execute(sql`select from people.patient where id = ${patientId}`);
  if (rows.length === 0) return refuse("no-such-patient");
  if (await vault.destroy(patientId, now)) {
    await tx.execute(sql`select people.forget_tokens(${patientId})`);
    emit(PatientErased, { patientId, because });
  }
  return { patientId };
});
