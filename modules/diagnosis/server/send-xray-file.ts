import { createHash } from "node:crypto";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { sendXrayFile } from "../operations.ts";
import { xrayFile } from "./tables.ts";
import { type NotShown, readXrayFile, type XrayFileFault, type XrayPicture } from "./x-ray-file/read-x-ray-file.ts";

export const originalColumn = "diagnosis.xray_file.original";
export const pictureColumn = "diagnosis.xray_file.picture";

type Looked =
  | { readonly fault: XrayFileFault | "file-changed-on-the-way" }
  | { readonly bytes: Buffer; readonly found: XrayPicture | NotShown };

export default handle(
  sendXrayFile,
  async ({ input, door }): Promise<Looked> => {
    const bytes = await door.file();
    if (bytes === null) return { fault: "x-ray-too-large" };
    if (createHash("sha256").update(bytes).digest("hex") !== input.sha256) return { fault: "file-changed-on-the-way" };
    const found = await readXrayFile(bytes, input.kind);
    return "fault" in found ? found : { bytes, found };
  },
  async ({ input, actor, now, tx, vault, files, newId, refuse, about }, looked) => {
    const { patientId, fileId, kind, sha256 } = input;
    about(patientId);
    if ("fault" in looked) return refuse(looked.fault);
    const key = (await vault.keysOf([patientId])).get(patientId);
    if (!key) return refuse("erased");
    const organisation = organisationOf(actor);
    const { bytes, found } = looked;
    const pictureId = newId();
    const kept = await tx
      .insert(xrayFile)
      .values({
        organisation,
        id: fileId,
        patient: patientId,
        kind,
        bytes: bytes.length,
        sha256,
        ...("notShown" in found ? found : columnsOf(pictureId, found)),
        at: new Date(now),
        by: actorName(actor),
      })
      .onConflictDoNothing()
      .returning({ id: xrayFile.id });
    if (kept.length === 0) return refuse("already-added");
    // Before the commit: a row whose file is missing would be a lost X-ray, a file without a row is only waste.
    await files.keep(organisation, fileId, key.sealFile(originalColumn, fileId, bytes));
    if ("notShown" in found) return { fileId, notShown: found.notShown };
    await files.keep(organisation, pictureId, key.sealFile(pictureColumn, pictureId, found.pixels));
    return { fileId, notShown: null };
  },
);

const columnsOf = (picture: string, { width, height, frames, sampleBits, window }: XrayPicture) => {
  return { picture, width, height, frames, sampleBits, ...window };
};
