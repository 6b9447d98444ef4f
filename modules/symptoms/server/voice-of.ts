import { and, eq } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import { voice } from "./tables.ts";

interface Named {
  readonly patientId: string;
  readonly reportId: string;
}

/** Under which a message is sealed. */
export const voiceColumn = "symptoms.voice.file";

/** @param hold until the turn ends, against whoever would change it too */
export async function voiceOf(tx: Tx, { patientId, reportId }: Named, hold: "hold" | "look" = "look") {
  const found = tx
    .select()
    .from(voice)
    .where(and(eq(voice.report, reportId), eq(voice.patient, patientId)));
  const [row] = await (hold === "hold" ? found.for("no key update") : found);
  return row ?? null;
}
