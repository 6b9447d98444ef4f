import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { TaskChanged } from "../events.ts";
import { giveTask } from "../operations.ts";
import { giving } from "./tables.ts";
import { holdTask, worksOver } from "./works-over.sql.ts";

export default handle(giveTask, async ({ input, actor, now, tx, refuse, emit, about }) => {
  const { taskId, givingId, workerId } = input;
  about(workerId);
  await holdTask(tx, taskId);
  const { rows } = await tx.execute<{ facility: string; worker: string; over: boolean }>(
    sql`select facility, worker, ended_on is not null as over from tasks.task where id = ${taskId}`,
  );
  const [task] = rows;
  if (!task || task.over) return refuse("task-over");
  if (!(await worksOver(tx, workerId, task.facility))) return refuse("no-such-worker");
  const kept = await tx
    .insert(giving)
    .values({
      ...{ organisation: organisationOf(actor), id: givingId, task: taskId, worker: task.worker },
      ...{ at: new Date(now), by: actorName(actor) },
    })
    .onConflictDoNothing()
    .returning({ id: giving.id });
  if (kept.length === 0) return refuse("already-added");
  await tx.execute(sql`update tasks.task set worker = ${workerId} where id = ${taskId}`);
  emit(TaskChanged, { taskId });
  return { taskId };
});
