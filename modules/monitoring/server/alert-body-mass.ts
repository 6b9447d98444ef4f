import { sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { Turning } from "../../../server/module.ts";
import { raise, takeDown } from "../../alerts/operations.ts";
import { bodyMassIndex } from "../../people/body-measures.ts";
import { PatientId } from "../../people/patient.ts";
import { bodyMassCrossed, factsOf, type Within } from "../crossed.ts";
import type { LimitShown } from "../shown.ts";
import { labelsOf } from "./keep-standing.ts";
import { watchedOf } from "./watched.sql.ts";

type Hands = Pick<Turning, "today" | "tx" | "ask">;

/** Tells a doctor of who is on treatment and very thin by the newest weight, and takes it down when they no longer are. */
export async function alertBodyMass({ today, tx, ask }: Hands, patient: string): Promise<void> {
  const patientId = PatientId.parse(patient);
  const watched = (await watchedOf(tx, [patientId], today)).get(patientId);
  if (!watched) return;
  const person = (await labelsOf(ask, [patientId])).get(patientId);
  const mass = watched.closed || !person ? null : await bodyMassOf(tx, patientId, person.age, watched);
  const facts = mass && factsOf("weight", mass.on, mass.limits);
  const alert = { patientId, kind: "value-past-limit" as const, thing: watched.episodeId };
  if (facts) await ask(raise, { ...alert, facts });
  else if (await waits(tx, patientId, watched.episodeId)) await ask(takeDown, alert);
}

/** The cuts are those of adults (WHO Technical Report Series 854). */
const adultFrom = 19;

/** The limits that the newest weight crosses, with the newest height; null: it crosses none, or one of the two is not known. */
export async function bodyMassOf(
  tx: Tx,
  patientId: string,
  age: number,
  within: Within,
): Promise<{ readonly on: CalendarDay; readonly limits: LimitShown[] } | null> {
  if (age < adultFrom) return null;
  const { rows } = await tx.execute<{ on: CalendarDay; weightKg: number; heightCm: number }>(sql`
    select w."on"::text as "on", w.weight_kg::float8 as "weightKg", h.height_cm::float8 as "heightCm"
    from (select "on", weight_kg from people.published_measure where patient = ${patientId} and weight_kg is not null
        order by "on" desc, at desc, id desc limit 1) w,
      (select height_cm from people.published_measure where patient = ${patientId} and height_cm is not null
        order by "on" desc, at desc, id desc limit 1) h`);
  const [measured] = rows;
  const index = measured ? bodyMassIndex(measured) : null;
  if (!measured || index === null) return null;
  const limits = bodyMassCrossed(index, within, measured.on);
  return limits.length === 0 ? null : { on: measured.on, limits };
}

async function waits(tx: Tx, patientId: string, thing: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from alerts.published_alert
    where patient = ${patientId} and kind = 'value-past-limit' and thing = ${thing}`);
  return rows.length > 0;
}
