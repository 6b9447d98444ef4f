import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding } from "../../foundation/permission.ts";
import { ChildId } from "../children/child.ts";
import { readChildRows } from "../children/operations.ts";
import { findOpenPlace } from "../places/operations.ts";
import { PlaceId } from "../places/place.ts";
import { over } from "../places/rules.ts";
import { MemberId } from "../staff/member.ts";
import { nameMembers } from "../staff/operations.ts";
import { By } from "../staff/who-wrote.ts";
import { hasTask, overTask } from "./rules.ts";
import { TaskCard, TaskShown } from "./shown.ts";
import { cancelledBecause, TaskId, taskKinds, taskResults, TaskWords, urgencies } from "./task.ts";

const RowId = idOf("RowId");

export const assignTask = command({
  name: "tasks.assignTask",
  does: "Ask one thing of one worker by a day: a visit, to find somebody, to look whether it is so, or to bring something.",
  at: "POST /places/{placeId}/tasks",
  allow: [over("placeId", "admin")],
  takes: z
    .strictObject({
      /** The facility for which it is done. */
      placeId: PlaceId,
      taskId: TaskId,
      kind: z.enum(taskKinds),
      workerId: MemberId,
      /** Whom it is about; null: about nobody. */
      childId: z.nullable(ChildId),
      urgency: z.enum(urgencies),
      dueOn: CalendarDay,
      words: z.nullable(TaskWords),
    })
    .check(z.refine(({ childId, words }) => childId !== null || words !== null, { path: ["words"] })),
  gives: z.object({ taskId: TaskId }),
  refuses: ["already-added", "not-a-facility", "no-such-worker", "no-such-child", "day-gone", "too-far"],
  uses: [findOpenPlace],
});

export const giveTask = command({
  name: "tasks.giveTask",
  does: "Give an open task to another worker.",
  at: "POST /tasks/{taskId}/worker",
  allow: [overTask("taskId", "admin")],
  takes: z.strictObject({ taskId: TaskId, givingId: RowId, workerId: MemberId }),
  gives: z.object({ taskId: TaskId }),
  refuses: ["already-added", "no-such-worker", "task-over"],
});

export const cancelTask = command({
  name: "tasks.cancelTask",
  does: "Call an open task off, and say why.",
  at: "POST /tasks/{taskId}/cancelled",
  allow: [overTask("taskId", "admin")],
  takes: z.strictObject({ taskId: TaskId, wordId: RowId, why: z.enum(cancelledBecause) }),
  gives: z.object({ wordId: RowId }),
  refuses: ["already-added", "task-over"],
});

export const closeTask = command({
  name: "tasks.closeTask",
  does: "Say what came of a task of mine. One that was called off meanwhile was done all the same.",
  at: "POST /tasks/{taskId}/closed",
  allow: [hasTask("taskId", "worker")],
  takes: z.strictObject({
    taskId: TaskId,
    wordId: RowId,
    result: z.enum(taskResults),
    /** The day on which it was done, by the clock of who did. */
    on: CalendarDay,
    words: z.nullable(TaskWords),
  }),
  gives: z.object({ wordId: RowId }),
  refuses: ["already-added", "day-not-begun", "done-already"],
  offline: true,
});

export const listMyTasks = query({
  name: "tasks.listMyTasks",
  does: "List what is asked of me, and what I closed in the last week: for my phone to keep.",
  at: "GET /caseload/tasks",
  allow: [holding("worker")],
  takes: z.strictObject({}),
  gives: z.object({ tasks: z.array(TaskCard), today: CalendarDay }),
  refuses: [],
  uses: [readChildRows],
});

export const listTasks = query({
  name: "tasks.listTasks",
  does: "List the tasks of my area: those that are open by their day, and those that ended, the newest first.",
  at: "GET /tasks",
  allow: [holding("admin", "doctor", "supervisor")],
  takes: z.strictObject({
    which: z._default(z.enum(["open", "ended"]), "open"),
    workerId: z.optional(MemberId),
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    today: CalendarDay,
    tasks: z.array(TaskShown),
    /** Of the area, whatever is asked for: open, and of these those whose day is gone. */
    counts: z.object({ open: z.int(), late: z.int() }),
    /** Of the area, whose tasks those are, with how many each has. */
    workers: z.array(z.extend(By, { tasks: z.int() })),
    next: z.nullable(z.string()),
  }),
  refuses: ["page-unknown"],
  uses: [readChildRows, nameMembers],
});
