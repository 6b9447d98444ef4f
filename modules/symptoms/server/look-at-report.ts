import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { Id } from "../../../foundation/id.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { takeDown } from "../../alerts/operations.ts";
import { lookAtReport } from "../operations.ts";
import { look } from "./tables.ts";

export const lookColumn = "symptoms.look.words";

export default handle(lookAtReport, async ({ input, actor, now, tx, vault, ask, refuse, about }) => {
  const { patientId, reportId, lookId, words } = input;
  about(patientId);
  const asDoctor = withinReach(sql`people.published_reach`, actor, { byArea: ["doctor"], byName: [] }, sql`r.patient`);
  const { rows } = await tx.execute<{ doctor: boolean }>(
    sql`select ${asDoctor} as doctor from symptoms.report r where r.id = ${reportId} and r.patient = ${patientId}`,
  );
  const [found] = rows;
  if (!found) return refuse("no-such-report");
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const kept = await tx
    .insert(look)
    .values({
      organisation: organisationOf(actor),
      id: lookId,
      report: reportId,
      patient: patientId,
      words: sealNote(key, lookColumn, lookId, words),
      at: new Date(now),
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: look.id });
  if (kept.length === 0) return refuse("already-added");
  // A worker who looked has not decided anything: it still waits for a doctor.
  if (found.doctor) await ask(takeDown, { patientId, kind: "severe-symptom", thing: Id.parse(reportId) });
  return { reportId };
});
