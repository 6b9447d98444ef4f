import { msg } from "@lingui/core/macro";

/** What may be refused of a task at a desk. */
export const refusalsOfTasks = {
  "task-over": msg({
    id: "refusal.task-over",
    message: "This task has ended already. Look at the list once more.",
  }),
};
