import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { GrowthChanged } from "../events.ts";
import { followReferral } from "../operations.ts";
import { recordsOf, stepWordsColumn } from "./records-of.sql.ts";
import { referralStep } from "./tables.ts";

export default handle(followReferral, async ({ input, actor, now, today, tx, vault, refuse, emit, about }) => {
  const { childId, stepId, step, saw, on, words } = input;
  about(childId);
  if (on > today) return refuse("day-not-begun");
  const key = (await vault.keysOf([childId])).get(childId);
  if (!key) return refuse("erased");
  const { rows } = await tx.execute(sql`
    select from growth.measure
    where child = any (${recordsOf(sql`${childId}::uuid`)}) and id = any (${sql.param(saw)}::uuid[])`);
  if (rows.length < new Set(saw).size) return refuse("no-such-measure");
  const kept = await tx
    .insert(referralStep)
    .values({
      ...{ organisation: organisationOf(actor), id: stepId, child: childId, step, saw: [...saw], on },
      ...{ words: sealNote(key, stepWordsColumn, stepId, words), at: new Date(now), by: actorName(actor) },
    })
    .onConflictDoNothing()
    .returning({ id: referralStep.id });
  if (kept.length === 0) return refuse("already-added");
  emit(GrowthChanged, { childId });
  return { stepId };
});
