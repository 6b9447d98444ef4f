import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import type { Turning } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import type { AefiStepTaken } from "../shown.ts";
import type { z } from "zod/mini";
import { caseIdColumn, stepWordsColumn } from "./aefis.sql.ts";
import { recordsOf } from "./records-of.sql.ts";
import { aefiStep } from "./tables.ts";

interface Step {
  readonly childId: string;
  readonly aefiId: string;
  readonly stepId: string;
  readonly step: z.infer<typeof AefiStepTaken>["step"];
  readonly caseId: string | null;
  readonly words: string | null;
}

/** Writes down that a step was taken: once, and never after the close. */
export async function takeStep(
  { actor, now, tx, vault }: Pick<Turning, "actor" | "now" | "tx" | "vault">,
  { childId, aefiId, stepId, step, caseId, words }: Step,
): Promise<"taken" | "erased" | "no-such-aefi" | "done-already" | "closed-already"> {
  if (!(await vault.keysOf([childId])).has(childId)) return "erased";
  // Whoever takes a step of the same event at this moment waits.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`aefi ${aefiId}`}, 0))`);
  const { rows } = await tx.execute<{ of: string; taken: string[] }>(sql`
    select a.child as of, array(select s.step from immunization.aefi_step s where s.aefi = a.id) as taken
    from immunization.aefi a where a.id = ${aefiId} and a.child = any (${recordsOf(sql`${childId}::uuid`)})`);
  const [event] = rows;
  if (!event) return "no-such-aefi";
  // Of a record that was entered a second time: sealed with what else stands there.
  const key = (await vault.keysOf([event.of])).get(event.of);
  if (!key) return "erased";
  if (event.taken.includes(step)) return "done-already";
  if (event.taken.includes("closed") && step !== "medical-officer") return "closed-already";
  await tx.insert(aefiStep).values({
    ...{ organisation: organisationOf(actor), aefi: aefiId, step, id: stepId, at: new Date(now), by: actorName(actor) },
    caseId: sealNote(key, caseIdColumn, stepId, caseId),
    words: sealNote(key, stepWordsColumn, stepId, words),
  });
  return "taken";
}
