import { createHash } from "node:crypto";
import { organisationOf } from "../../../foundation/actor.ts";
import type { Refusal } from "../../../foundation/refusal.ts";
import type { Turning } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import type { sendXrayFile } from "../operations.ts";
import type { NotShownBecause, XrayFileKind } from "../x-ray.ts";
import { xrayFile } from "./tables.ts";
import { type NotShown, readXrayFile, type XrayFileFault, type XrayPicture } from "./x-ray-file/read-x-ray-file.ts";

export const originalColumn = "diagnosis.xray_file.original";
export const pictureColumn = "diagnosis.xray_file.picture";

export type Looked =
  | { readonly fault: XrayFileFault | "file-changed-on-the-way" }
  | { readonly bytes: Buffer; readonly found: XrayPicture | NotShown };

interface Said {
  readonly kind: XrayFileKind;
  readonly sha256: string;
}

/** Is it what its sender says, and what is in it? Outside a transaction: a child process reads it. */
export async function lookInto(bytes: Buffer, { kind, sha256 }: Said): Promise<Looked> {
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) return { fault: "file-changed-on-the-way" };
  const found = await readXrayFile(bytes, kind);
  return "fault" in found ? found : { bytes, found };
}

type Kept = { readonly fileId: Input["fileId"]; readonly notShown: NotShownBecause | null };
type Input = Turning<typeof sendXrayFile>["input"];

/** Keeps what was looked into, and its picture, under their own names. */
export async function keepXrayFile(
  turning: Pick<Turning<typeof sendXrayFile>, "actor" | "now" | "tx" | "vault" | "files" | "newId" | "refuse"> & {
    readonly input: Input;
  },
  looked: Looked,
): Promise<Kept | Refusal<(typeof sendXrayFile)["refuses"][number]>> {
  const { input, actor, now, tx, vault, files, newId, refuse } = turning;
  const { patientId, fileId, kind, sha256 } = input;
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
}

const columnsOf = (picture: string, { width, height, frames, sampleBits, window }: XrayPicture) => {
  return { picture, width, height, frames, sampleBits, ...window };
};
