import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { withdrawDocument } from "../operations.ts";
import { asDoctor } from "./documents.sql.ts";
import { withdrawal } from "./tables.ts";

export default handle(withdrawDocument, async ({ input, actor, now, tx, refuse, about }) => {
  const { patientId, documentId, why } = input;
  about(patientId);
  const { rows } = await tx.execute<{ by: string; doctor: boolean }>(sql`
    select d.by, ${asDoctor(actor, sql`d.patient`)} as doctor
    from documents.document d where d.id = ${documentId} and d.patient = ${patientId}`);
  const [found] = rows;
  if (!found) return refuse("no-such-document");
  const by = actorName(actor);
  if (!found.doctor && found.by !== by) return refuse("somebody-elses-document");
  const taken = await tx
    .insert(withdrawal)
    .values({ organisation: organisationOf(actor), document: documentId, why, at: new Date(now), by })
    .onConflictDoNothing()
    .returning({ document: withdrawal.document });
  return taken.length === 0 ? refuse("withdrawn-already") : { documentId };
});
