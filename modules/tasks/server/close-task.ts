import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { TaskChanged } from "../events.ts";
import { closeTask } from "../operations.ts";
import { resultColumn } from "./shown-tasks.ts";
import { ending } from "./tables.ts";
import { holdTask } from "./works-over.sql.ts";

/** What was done goes before what was planned: a task that was called off, or given to somebody else, may have been done all the same. */
export default handle(closeTask, async ({ input, actor, now, today, tx, vault, refuse, emit, about }) => {
  const { taskId, wordId, result, on, words } = input;
  if (on > today) return refuse("day-not-begun");
  await holdTask(tx, taskId);
  const { rows } = await tx.execute<{ child: string | null; closed: boolean }>(sql`
    select t.child, exists (select from tasks.ending e where e.task = t.id and e.result is not null) as closed
    from tasks.task t where t.id = ${taskId}`);
  const [task] = rows;
  if (!task || task.closed) return refuse("done-already");
  about(...(task.child === null ? [] : [task.child]));
  const by = actorName(actor);
  const key = words === null ? null : await vault.keyFor(task.child ?? by);
  const kept = await tx
    .insert(ending)
    .values({
      ...{ organisation: organisationOf(actor), id: wordId, task: taskId, result, on },
      // Of a child who was erased nothing more is written.
      ...{ words: words === null ? null : (key?.seal(resultColumn, wordId, words) ?? null) },
      ...{ at: new Date(now), by },
    })
    .onConflictDoNothing()
    .returning({ id: ending.id });
  if (kept.length === 0) return refuse("already-added");
  await tx.execute(sql`update tasks.task set ended_on = ${on}::date where id = ${taskId}`);
  emit(TaskChanged, { taskId });
  return { wordId };
});
