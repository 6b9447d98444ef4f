import { sql } from "drizzle-orm";
import type * as z from "zod/mini";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { Turning } from "../../../server/module.ts";
import { readGate } from "../../diagnosis/operations.ts";
import type { PatientId } from "../../people/patient.ts";
import type { Summary } from "../shown.ts";

type Treatment = NonNullable<z.infer<typeof Summary>["treatment"]>;

/** Where the treatment of a patient stands, and what their bacteria withstand. */
export async function summaryOf(
  { tx, ask }: Pick<Turning, "tx" | "ask">,
  patientId: PatientId,
): Promise<z.infer<typeof Summary>> {
  const { rows } = await tx.execute<Treatment & Record<string, unknown>>(sql`
    select registration_number as "registrationNumber",
      jsonb_build_object('code', regimen, 'version', regimen_version) as regimen, phase,
      starts_on::text as "startsOn", closed_on::text as "closedOn", outcome
    from treatment.published_episode where patient = ${patientId} order by starts_on desc, id desc limit 1`);
  const { rows: decided } = await tx.execute<{ decided: string }>(sql`
    select decided from diagnosis.published_decision where patient = ${patientId} order by at desc, id desc limit 1`);
  const read = await ask(readGate, { patientId });
  if (isRefusal(read)) throw new Error("The gate is never refused.");
  return {
    treatment: rows[0] ?? null,
    resistance: read.resistance.class,
    confirmed: decided[0]?.decided === "confirmed",
  };
}
