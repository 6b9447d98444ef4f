import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { RecallChanged } from "../events.ts";
import { cancelRecall } from "../operations.ts";
import { holdRecall } from "./hold-recall.sql.ts";
import { recallWord } from "./tables.ts";

export default handle(cancelRecall, async ({ input, actor, now, today, tx, refuse, emit, about }) => {
  const { recallId, wordId } = input;
  const held = await holdRecall(tx, recallId, now);
  if (!held || held.isOver) return refuse("recall-over");
  about(held.child);
  const kept = await tx
    .insert(recallWord)
    .values({
      ...{ organisation: organisationOf(actor), id: wordId, recall: recallId, result: null, on: today },
      ...{ at: new Date(now), by: actorName(actor) },
    })
    .onConflictDoNothing()
    .returning({ id: recallWord.id });
  if (kept.length === 0) return refuse("already-added");
  await tx.execute(sql`
    update outreach.recall set "end" = 'cancelled', ended_on = ${today}::date, lane = null, mark = null
    where id = ${recallId}`);
  emit(RecallChanged, { recallId });
  return { wordId };
});
