import { createHash } from "node:crypto";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { sendDocumentFile } from "../operations.ts";
import type { PaperFault } from "../paper.ts";
import { type PaperRead, readPaper } from "./paper-file/read-paper.ts";
import { file } from "./tables.ts";

export const paperColumn = "documents.file.paper";

type Looked = PaperRead | { readonly fault: PaperFault | "file-changed-on-the-way" };

export default handle(
  sendDocumentFile,
  async ({ input, door }): Promise<Looked> => {
    const bytes = await door.file();
    if (bytes === null) return { fault: "paper-too-large" };
    if (createHash("sha256").update(bytes).digest("hex") !== input.sha256) return { fault: "file-changed-on-the-way" };
    return readPaper(bytes);
  },
  async ({ input, actor, now, tx, vault, files, refuse, about }, looked) => {
    const { patientId, fileId, sha256 } = input;
    about(patientId);
    if ("fault" in looked) return refuse(looked.fault);
    const key = (await vault.keysOf([patientId])).get(patientId);
    if (!key) return refuse("erased");
    const organisation = organisationOf(actor);
    const { is, bytes, width, height } = looked;
    const kept = await tx
      .insert(file)
      .values({
        organisation,
        id: fileId,
        patient: patientId,
        kind: is,
        bytes: bytes.length,
        width,
        height,
        sha256,
        at: new Date(now),
        by: actorName(actor),
      })
      .onConflictDoNothing()
      .returning({ id: file.id });
    if (kept.length === 0) return refuse("already-added");
    // Before the commit: a row whose file is missing would be a lost paper, a file without a row is only waste.
    await files.keep(organisation, fileId, key.sealFile(paperColumn, fileId, bytes));
    return { fileId, is };
  },
);
