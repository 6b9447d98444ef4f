import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { ChildRow } from "../children/shown.ts";
import { Facility } from "../people/shown.ts";
import { By } from "../staff/who-wrote.ts";
import { cancelledBecause, TaskId, taskKinds, taskResults, taskStates, urgencies } from "./task.ts";

/** A task as a list shows it and a worker's phone keeps it. */
export const TaskCard = z.object({
  taskId: TaskId,
  kind: z.enum(taskKinds),
  urgency: z.enum(urgencies),
  dueOn: CalendarDay,
  /** What was written with it; null: nothing, or the key of whom it is about was destroyed. */
  words: z.nullable(z.string()),
  /** Whom it is about; null: about nobody, or they were erased. */
  child: z.nullable(
    z.pick(ChildRow, { childId: true, called: true, mother: true, sex: true, born: true, village: true }),
  ),
  facility: Facility,
  state: z.enum(taskStates),
  /** How it ended; null: it is open. */
  ended: z.nullable(
    z.object({
      on: CalendarDay,
      result: z.nullable(z.enum(taskResults)),
      cancelled: z.nullable(z.enum(cancelledBecause)),
      words: z.nullable(z.string()),
    }),
  ),
});
export type TaskCard = z.infer<typeof TaskCard>;

export const TaskShown = z.extend(TaskCard, {
  worker: By,
  /** The worker may not do it any more: they have left, or work elsewhere. */
  workerGone: z.boolean(),
  assignedBy: By,
  assignedAt: z.iso.datetime(),
  endedBy: z.nullable(By),
});
export type TaskShown = z.infer<typeof TaskShown>;
