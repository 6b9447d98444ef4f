import { sql } from "drizzle-orm";
import type { Actor } from "../../../foundation/actor.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { handle } from "../../../server/module.ts";
import { issueBox } from "../operations.ts";
import { holdBox, keepMove } from "./hold-box.ts";

export default handle(issueBox, async (turning) => {
  const { input, actor, tx, vault, refuse, about } = turning;
  const { patientId, boxId, moveId } = input;
  about(patientId);
  if (!(await vault.keysOf([patientId])).has(patientId)) return refuse("erased");
  // Two boxes for one patient at once: the second waits, and finds that they have one.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`box of ${patientId}`}, 0))`);
  const held = await holdBox(tx, boxId);
  if (!held || !(await mayGive(tx, actor, patientId, held.place))) return refuse("no-such-box");
  const { rows } = await tx.execute<{ treated: boolean; has: boolean }>(sql`
    select exists (select from treatment.published_episode where patient = ${patientId} and closed_on is null) as treated,
      exists (select from devices.box where patient = ${patientId}) as has`);
  if (!rows[0]?.treated) return refuse("not-on-treatment");
  if (rows[0].has) return refuse("has-a-box");
  return (await keepMove(turning, held, { moveId, what: "issued", patientId }))
    ? { boxId }
    : refuse("box-is-elsewhere");
});

/** Is it the facility that cares for the patient, and does the actor work there? */
async function mayGive(tx: Tx, actor: Actor, patientId: string, placeId: string): Promise<boolean> {
  if (actor.is !== "person") return false;
  const mine = actor.assignments.filter(({ role }) => role === "doctor" || role === "worker").map(({ place }) => place);
  const within = mine.includes(null) ? sql`true` : sql`p.ancestry && ${sql.param(mine)}::uuid[]`;
  const { rows } = await tx.execute(sql`
    select from places.published_place p
    where p.id = ${placeId} and ${within} and exists (
      select from people.published_reach r where r.subject = ${patientId} and r.place = p.id)`);
  return rows.length > 0;
}
