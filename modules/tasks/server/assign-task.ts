import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { addDays } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { findOpenPlace } from "../../places/operations.ts";
import { TaskChanged } from "../events.ts";
import { assignTask } from "../operations.ts";
import { taskDaysAtMost } from "../task.ts";
import { wordsColumn } from "./shown-tasks.ts";
import { task } from "./tables.ts";
import { worksOver } from "./works-over.sql.ts";

export default handle(assignTask, async ({ input, actor, now, today, tx, vault, ask, refuse, emit, about }) => {
  const { placeId, taskId, kind, workerId, childId, urgency, dueOn, words } = input;
  about(workerId, ...(childId === null ? [] : [childId]));
  if (dueOn < today) return refuse("day-gone");
  if (dueOn > addDays(today, taskDaysAtMost)) return refuse("too-far");
  const place = await ask(findOpenPlace, { placeId });
  if (isRefusal(place) || place.kind !== "facility") return refuse("not-a-facility");
  if (!(await worksOver(tx, workerId, placeId))) return refuse("no-such-worker");
  if (childId !== null) {
    // The facility that cares for the child: an admin hands out nobody whom they do not answer for.
    const { rows } = await tx.execute(
      sql`select from children.published_reach where subject = ${childId} and place = ${placeId}`,
    );
    if (rows.length === 0) return refuse("no-such-child");
  }
  const by = actorName(actor);
  const key = words === null ? null : await vault.keyFor(childId ?? by);
  if (words !== null && !key) return refuse("no-such-child");
  const kept = await tx
    .insert(task)
    .values({
      ...{ organisation: organisationOf(actor), id: taskId, facility: placeId, kind, child: childId, urgency, dueOn },
      ...{ words: words === null ? null : (key?.seal(wordsColumn, taskId, words) ?? null), worker: workerId },
      ...{ at: new Date(now), by },
    })
    .onConflictDoNothing()
    .returning({ id: task.id });
  if (kept.length === 0) return refuse("already-added");
  emit(TaskChanged, { taskId });
  return { taskId };
});
