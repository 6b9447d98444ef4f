import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { RecallChanged } from "../events.ts";
import { closeRecall } from "../operations.ts";
import { holdRecall } from "./hold-recall.sql.ts";
import { recallWord } from "./tables.ts";

/**
 * What was done goes before what was planned: a word from a phone without network is kept also where the recall was over
 * when it came. Nothing more is told for it.
 */
export default handle(closeRecall, async ({ input, actor, now, today, tx, refuse, emit, about }) => {
  const { recallId, wordId, result, on } = input;
  if (on > today) return refuse("day-not-begun");
  const held = await holdRecall(tx, recallId, now);
  if (!held || held.hasResult || held.isLongOver) return refuse("done-already");
  about(held.child);
  const kept = await tx
    .insert(recallWord)
    .values({
      ...{ organisation: organisationOf(actor), id: wordId, recall: recallId, result, on },
      ...{ at: new Date(now), by: actorName(actor) },
    })
    .onConflictDoNothing()
    .returning({ id: recallWord.id });
  if (kept.length === 0) return refuse("already-added");
  await tx.execute(sql`
    update outreach.recall set "end" = ${result}, ended_on = ${on}::date, lane = null, mark = null where id = ${recallId}`);
  emit(RecallChanged, { recallId });
  return { wordId };
});
