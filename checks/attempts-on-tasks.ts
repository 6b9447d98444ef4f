import { type Attempt, theDay } from "./attempt.ts";

/* What is asked of a worker. */

/** A task of the facility; in no district there is none. */
const ofTask = (input: (taskId: string, id: () => string) => object): Attempt => {
  return async (thing, { id }) => {
    const taskId = await thing.task();
    return taskId === null ? null : input(taskId, id);
  };
};

export const attemptsOnTasks: Readonly<Record<string, Attempt>> = {
  "tasks.assignTask": async ({ facility, member }, { id }) =>
    facility === null
      ? null
      : {
          ...{ placeId: facility, taskId: id(), kind: "visit", workerId: (await member()).member, childId: null },
          ...{ urgency: "usual", dueOn: "2026-11-28", words: "bring the cards" },
        },
  // To somebody who is no worker: refused by its own rule, once the asker is let in.
  "tasks.giveTask": ofTask((taskId, id) => ({ taskId, givingId: id(), workerId: id() })),
  // Each ends a task once: whoever comes next is refused by its own rule.
  "tasks.cancelTask": ofTask((taskId, id) => ({ taskId, wordId: id(), why: "by-mistake" })),
  "tasks.closeTask": ofTask((taskId, id) => ({ taskId, wordId: id(), result: "done", on: theDay, words: null })),
  "tasks.listMyTasks": () => ({}),
  "tasks.listTasks": () => ({ limit: 1 }),
};
