import { and, eq } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import { giveFile } from "../../../server/files/give-file.ts";
import type { PersonKey } from "../../../server/keys/vault.ts";
import type { Turning } from "../../../server/module.ts";
import { clip } from "./tables.ts";

export type ClipRow = typeof clip.$inferSelect;

interface Named {
  readonly patientId: string;
  readonly clipId: string;
}

/** @param hold until the turn ends, against whoever would change it too */
export async function clipOf(tx: Tx, { patientId, clipId }: Named, hold: "hold" | "look" = "look") {
  const found = tx
    .select()
    .from(clip)
    .where(and(eq(clip.id, clipId), eq(clip.patient, patientId)));
  const [row] = await (hold === "hold" ? found.for("no key update") : found);
  return row ?? null;
}

const column = "video_observation.clip.file";

export const sealClip = (key: PersonKey, file: string, bytes: Uint8Array) => key.sealFile(column, file, bytes);
export const giveClip = (turning: Pick<Turning, "actor" | "files" | "door">, key: PersonKey, file: string) =>
  giveFile(turning, key, column, file);
