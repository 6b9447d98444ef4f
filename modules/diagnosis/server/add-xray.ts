import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { XrayAdded } from "../events.ts";
import { addXray } from "../operations.ts";
import { gateFactsOf } from "./gate-facts.sql.ts";
import { holdPatient } from "./hold-patient.sql.ts";
import { keepStanding } from "./keep-standing.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { xray } from "./tables.ts";

export default handle(addXray, async ({ input, actor, now, today, tx, vault, refuse, emit, about }) => {
  const { patientId, xrayId, fileId, takenOn, view, report } = input;
  about(patientId);
  if (takenOn > today) return refuse("day-not-begun");
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const { rows: files } = await tx.execute(
    sql`select from diagnosis.xray_file where id = ${fileId} and patient = ${patientId}`,
  );
  if (files.length === 0) return refuse("no-such-file");
  await holdPatient(tx, patientId, "write");
  const organisation = organisationOf(actor);
  const at = new Date(now);
  const { versions } = await gateFactsOf(tx, patientId, today);
  const added = await tx
    .insert(xray)
    .values({
      organisation,
      id: xrayId,
      patient: patientId,
      version: versions + 1,
      file: fileId,
      takenOn,
      view,
      report: sealNote(key, "diagnosis.xray.report", xrayId, report),
      at,
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: xray.id });
  if (added.length === 0) return refuse("already-added");
  await keepStanding(tx, organisation, patientId, at, today);
  emit(XrayAdded, { patientId, xrayId });
  return { xrayId };
});
