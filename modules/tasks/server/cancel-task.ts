import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { TaskChanged } from "../events.ts";
import { cancelTask } from "../operations.ts";
import { ending } from "./tables.ts";
import { holdTask } from "./works-over.sql.ts";

export default handle(cancelTask, async ({ input, actor, now, today, tx, refuse, emit }) => {
  const { taskId, wordId, why } = input;
  await holdTask(tx, taskId);
  const { rows } = await tx.execute(
    sql`update tasks.task set ended_on = ${today}::date where id = ${taskId} and ended_on is null returning id`,
  );
  if (rows.length === 0) return refuse("task-over");
  const kept = await tx
    .insert(ending)
    .values({
      ...{ organisation: organisationOf(actor), id: wordId, task: taskId, cancelled: why, on: today },
      ...{ at: new Date(now), by: actorName(actor) },
    })
    .onConflictDoNothing()
    .returning({ id: ending.id });
  if (kept.length === 0) return refuse("already-added");
  emit(TaskChanged, { taskId });
  return { wordId };
});
