import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { addDocument } from "../operations.ts";
import { document, page } from "./tables.ts";

export const titleColumn = "documents.document.title";

export default handle(addDocument, async ({ input, actor, now, today, tx, vault, refuse, about }) => {
  const { patientId, documentId, kind, title, dated, fileIds } = input;
  about(patientId);
  if (dated !== null && dated > today) return refuse("day-not-begun");
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const organisation = organisationOf(actor);
  const added = await tx
    .insert(document)
    .values({
      organisation,
      id: documentId,
      patient: patientId,
      kind,
      title: sealNote(key, titleColumn, documentId, title),
      dated,
      at: new Date(now),
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: document.id });
  if (added.length === 0) return refuse("already-added");
  const { rows: known } = await tx.execute(
    sql`select from documents.file where id = any (${sql.param(fileIds)}::uuid[]) and patient = ${patientId}`,
  );
  if (known.length < fileIds.length) return refuse("no-such-page");
  // A page that another document has already conflicts here, also one that is being added this moment.
  const pages = await tx
    .insert(page)
    .values(fileIds.map((file, at) => ({ organisation, document: documentId, number: at + 1, file })))
    .onConflictDoNothing()
    .returning({ number: page.number });
  return pages.length === fileIds.length ? { documentId } : refuse("no-such-page");
});
