import { sql } from "drizzle-orm";
import type { FileGiven } from "../../../foundation/operation.ts";
import { giveFile } from "../../../server/files/give-file.ts";
import type { Turning } from "../../../server/module.ts";
import type { XrayFileKind } from "../x-ray.ts";
import { unlessForgotten } from "./unless-forgotten.sql.ts";
import { originalColumn, pictureColumn } from "./keep-xray-file.ts";

type Hands = Pick<Turning, "actor" | "tx" | "vault" | "files" | "door" | "about">;

interface Kept extends Required<Pick<FileGiven, "bytes" | "lent">> {
  readonly kind: XrayFileKind;
}

type NotGiven<Which> =
  | "no-such-file"
  | "erased"
  | (Which extends "picture" ? "x-ray-not-shown" : "x-ray-no-longer-kept");

interface Row extends Record<string, unknown> {
  readonly original: string | null;
  readonly picture: string | null;
  readonly kind: XrayFileKind;
}

/** The bytes of an X-ray: as it came, or as its grey samples, where some could be drawn. */
export async function xrayBytes<Which extends "original" | "picture">(
  hands: Hands,
  { patientId, xrayId }: { readonly patientId: string; readonly xrayId: string },
  which: Which,
): Promise<Kept | NotGiven<Which>> {
  const { tx, vault, about } = hands;
  about(patientId);
  const { rows } = await tx.execute<Row>(sql`
    select ${unlessForgotten(sql`f.id`)} as original, ${unlessForgotten(sql`f.picture`)} as picture, f.kind
    from diagnosis.xray x join diagnosis.xray_file f on f.organisation = x.organisation and f.id = x.file
    where x.id = ${xrayId} and x.patient = ${patientId}`);
  const [file] = rows;
  if (!file) return "no-such-file";
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return "erased";
  const id: string | null = file[which];
  if (id === null) return (which === "picture" ? "x-ray-not-shown" : "x-ray-no-longer-kept") as NotGiven<Which>;
  const column = which === "original" ? originalColumn : pictureColumn;
  return { kind: file.kind, ...(await giveFile(hands, key, column, id)) };
}
