import type { InputOf } from "../../foundation/operation.ts";
import { closeTask } from "../../modules/tasks/operations.ts";
import type { TaskCard } from "../../modules/tasks/shown.ts";
import type { OnHand, RecordedHere } from "./on-hand.ts";

/* What is asked of the worker whose phone it is, with what was said of it on the phone. */

type Known = Pick<OnHand, "tasks" | "tasksClosed">;

export function tasksHere({ tasks, tasksClosed }: Known): readonly TaskCard[] {
  return tasks.map((task) => {
    // What was done goes before a calling off.
    const said = task.state === "closed" ? undefined : tasksClosed.find(({ taskId }) => taskId === task.taskId);
    if (!said) return task;
    const { result, on, words } = said;
    return { ...task, state: "closed", ended: { on, result, cancelled: null, words } };
  });
}

/** Does the house's list say it by itself? Null: it is nothing about tasks. Of one that is not in it there is nothing to wait for. */
export function isTaskKnown({ tasks }: Pick<OnHand, "tasks">, { operation, input }: RecordedHere): boolean | null {
  if (operation !== closeTask.name) return null;
  const { taskId } = input as InputOf<typeof closeTask>;
  const task = tasks.find((one) => one.taskId === taskId);
  return task === undefined || task.state === "closed";
}
