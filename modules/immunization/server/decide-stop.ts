import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { ImmunizationChanged } from "../events.ts";
import { decideStop } from "../operations.ts";
import { stopWordsColumn } from "./aefis.sql.ts";
import { laterThan } from "./later-than.sql.ts";
import { recordsOf } from "./records-of.sql.ts";
import { stopDecision } from "./tables.ts";

export default handle(decideStop, async ({ input, actor, now, today, tx, vault, refuse, emit, about }) => {
  const { childId, decisionId, vaccine, decision, saw, words } = input;
  about(childId);
  const key = (await vault.keysOf([childId])).get(childId);
  if (!key) return refuse("erased");
  const seen = [...new Set<string>(saw)];
  const { rows } = await tx.execute(sql`
    select from immunization.aefi where child = any (${recordsOf(sql`${childId}::uuid`)}) and id = any (${sql.param(seen)}::uuid[])`);
  if (rows.length < seen.length) return refuse("no-such-aefi");
  const newest = sql`select max(at) from immunization.stop_decision where child = ${childId} and vaccine = ${vaccine}`;
  const at = await laterThan(tx, `stop ${childId} ${vaccine}`, newest, now);
  const kept = await tx
    .insert(stopDecision)
    .values({
      ...{ organisation: organisationOf(actor), id: decisionId, child: childId, vaccine, decision, saw: seen },
      ...{ words: key.seal(stopWordsColumn, decisionId, words), on: today, at, by: actorName(actor) },
    })
    .onConflictDoNothing()
    .returning({ id: stopDecision.id });
  if (kept.length === 0) return refuse("already-added");
  emit(ImmunizationChanged, { childId });
  return { decisionId };
});
