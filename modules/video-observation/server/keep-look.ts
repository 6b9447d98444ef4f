import { eq, sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import type { Verdict } from "../clip.ts";
import { type Look, lookWanted } from "../looks.ts";
import type { ClipRow } from "./clip-of.ts";
import { clip as clipTable } from "./tables.ts";

/** The look that a clip waits for now, by the verdicts that stand. The caller holds the clip. */
export async function lookOf(tx: Tx, { id, secondLook }: Pick<ClipRow, "id" | "secondLook">) {
  const { rows } = await tx.execute<{ look: Look; verdict: Verdict; by: string }>(sql`
    select look, verdict, by from video_observation.verdict v where clip = ${id}
      and not exists (select from video_observation.verdict_withdrawal w
        where w.organisation = v.organisation and w.verdict = v.id)
    order by at, id`);
  return lookWanted(rows, secondLook);
}

/** Puts a clip into the queue, or takes it out, once a verdict was given or taken back. */
export async function keepLook(tx: Tx, clip: ClipRow): Promise<void> {
  const wanted = await lookOf(tx, clip);
  await tx
    .update(clipTable)
    .set({ waitsFor: wanted?.look ?? null, notBy: wanted?.notBy ?? null })
    .where(eq(clipTable.id, clip.id));
}
