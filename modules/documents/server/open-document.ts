import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { openDocument } from "../operations.ts";
import { type PaperKind, paperFileName } from "../paper.ts";
import { asDoctor } from "./documents.sql.ts";
import { paperColumn } from "./send-document-file.ts";

export default handle(openDocument, async ({ input, actor, tx, vault, files, refuse, about }) => {
  const { patientId, documentId, fileId } = input;
  about(patientId);
  const { rows } = await tx.execute<{ is: PaperKind; withheld: boolean; forgotten: boolean }>(sql`
    select f.kind as is, exists (select from documents.forgotten_file g
        where g.organisation = f.organisation and g.file = f.id) as forgotten, w.document is not null and not ${asDoctor(actor, sql`d.patient`)} as withheld
    from documents.document d
    join documents.page p on p.organisation = d.organisation and p.document = d.id
    join documents.file f on f.organisation = p.organisation and f.id = p.file
    left join documents.withdrawal w on w.organisation = d.organisation and w.document = d.id
    where d.id = ${documentId} and d.patient = ${patientId} and f.id = ${fileId}`);
  const [found] = rows;
  if (!found) return refuse("no-such-document");
  if (found.withheld) return refuse("document-withdrawn");
  if (found.forgotten) return refuse("document-no-longer-kept");
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const sealed = await files.read(organisationOf(actor), fileId);
  if (!sealed) throw new Error("The file of a paper is missing from the file store.");
  return {
    mediaType: "application/octet-stream",
    bytes: key.openFile(paperColumn, fileId, sealed),
    pressed: false,
    saveAs: found.is === "pdf" ? paperFileName(fileId) : null,
  };
});
