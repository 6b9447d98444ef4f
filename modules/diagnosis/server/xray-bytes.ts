import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import type { Turning } from "../../../server/module.ts";
import { originalColumn, pictureColumn } from "./send-xray-file.ts";

type Hands = Pick<Turning, "actor" | "tx" | "vault" | "files" | "about">;

interface Kept {
  readonly kind: string;
  readonly bytes: Buffer;
}

/** The bytes of an X-ray: as it came, or as its grey samples. */
export async function xrayBytes(
  { actor, tx, vault, files, about }: Hands,
  { patientId, xrayId }: { readonly patientId: string; readonly xrayId: string },
  which: "original" | "picture",
): Promise<Kept | "no-such-file" | "erased"> {
  about(patientId);
  const { rows } = await tx.execute<{ original: string; picture: string; kind: string }>(sql`
    select f.id as original, f.picture, f.kind
    from diagnosis.xray x join diagnosis.xray_file f on f.organisation = x.organisation and f.id = x.file
    where x.id = ${xrayId} and x.patient = ${patientId}`);
  const [file] = rows;
  if (!file) return "no-such-file";
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return "erased";
  const id = file[which];
  const sealed = await files.read(organisationOf(actor), id);
  if (!sealed) throw new Error("The file of an X-ray is missing from the file store.");
  const column = which === "original" ? originalColumn : pictureColumn;
  return { kind: file.kind, bytes: key.openBytes(column, id, sealed) };
}
