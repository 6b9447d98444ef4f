import { sql } from "drizzle-orm";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { Id } from "../../../foundation/id.ts";
import type { Turning } from "../../../server/module.ts";
import { raise, takeDown } from "../../alerts/operations.ts";
import type { PatientId } from "../../people/patient.ts";
import type { Need } from "../need.ts";

type Hands = Pick<Turning, "tx" | "ask" | "today">;
const kinds = ["thin-and-in-danger", "refeeding"] as const;

/** Has a doctor know of who belongs in a hospital, and of whose food is begun low; and not of who is neither any more. */
export async function tellDoctor({ tx, ask, today }: Hands, patientId: PatientId, need: Need): Promise<void> {
  const thing = Id.parse(patientId);
  const facts = { "thin-and-in-danger": dangerOf(need), refeeding: beginningOf(need, today) };
  for (const kind of kinds) {
    const so = facts[kind];
    if (so) await ask(raise, { patientId, kind, thing, facts: so });
    else if (await waits(tx, patientId, kind)) await ask(takeDown, { patientId, kind, thing });
  }
}

function dangerOf(need: Need) {
  if (need.is !== "hospital") return null;
  const { flags, bodyMass } = need;
  return { flags: [...flags], ...(bodyMass === null ? {} : { bodyMass }) };
}

function beginningOf(need: Need, today: CalendarDay) {
  if (need.is !== "home" || need.refeeding === null) return null;
  return { from: addDays(today, 1 - need.refeeding.day) };
}

async function waits(tx: Hands["tx"], patientId: PatientId, kind: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from alerts.published_alert where patient = ${patientId} and kind = ${kind}`);
  return rows.length > 0;
}
