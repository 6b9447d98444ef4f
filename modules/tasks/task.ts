import * as z from "zod/mini";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";

/*
 * A task is one thing that an admin asks of one worker by a day.
 *
 *   visit      go to a child's home
 *   trace      find a child whom nobody finds
 *   verify     look whether what stands in a record is so
 *   hand-over  bring something to somebody
 */

export const TaskId = idOf("TaskId");
export type TaskId = z.infer<typeof TaskId>;

export const taskKinds = ["visit", "trace", "verify", "hand-over"] as const;
export type TaskKind = (typeof taskKinds)[number];

/** The most urgent first. */
export const urgencies = ["urgent", "soon", "usual"] as const;
export type Urgency = (typeof urgencies)[number];

/** What came of it. */
export const taskResults = ["done", "nobody-home", "not-found", "moved-away", "refused", "not-needed"] as const;
export type TaskResult = (typeof taskResults)[number];

export const cancelledBecause = ["not-needed", "by-mistake", "given-otherwise", "worker-left"] as const;

export const taskStates = ["open", "closed", "cancelled"] as const;
export type TaskState = (typeof taskStates)[number];

export const TaskWords = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));

/** A task is asked for within so many days. */
export const taskDaysAtMost = 180;

interface Ranked {
  readonly urgency: Urgency;
  readonly dueOn: CalendarDay;
  readonly taskId: string;
  /** Metres; null: nobody knows where the home is, or where the worker is. */
  readonly away?: number | null;
}

/**
 * In the order in which a worker does them: what is late or urgent first, then by urgency; within that the nearest, then
 * the one that is due first. Whose distance nobody knows comes after those that are known to be near.
 */
export function inOrderOfWork<Task extends Ranked>(tasks: readonly Task[], today: CalendarDay): readonly Task[] {
  const first = ({ urgency, dueOn }: Task) => (dueOn < today ? 0 : urgencies.indexOf(urgency));
  const far = ({ away }: Task) => away ?? Number.POSITIVE_INFINITY;
  return tasks.toSorted((a, b) => {
    if (first(a) !== first(b)) return first(a) - first(b);
    if (far(a) !== far(b)) return far(a) < far(b) ? -1 : 1;
    if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
    return a.taskId < b.taskId ? -1 : 1;
  });
}
