import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { cancelledBecause, TaskKind, TaskResult, TaskState, Urgency } from "../../modules/tasks/task.ts";

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

/* What is asked of a worker, as an admin and a worker say it. */

export const taskKindWords: Words<TaskKind> = {
  visit: msg({ id: "task-kind.visit", message: "Visit at home" }),
  trace: msg({ id: "task-kind.trace", message: "Find the child" }),
  verify: msg({ id: "task-kind.verify", message: "Look whether it is so" }),
  "hand-over": msg({ id: "task-kind.hand-over", message: "Bring something" }),
};

export const urgencyWords: Words<Urgency> = {
  urgent: msg({ id: "urgency.urgent", message: "Urgent" }),
  soon: msg({ id: "urgency.soon", message: "Soon" }),
  usual: msg({ id: "urgency.usual", message: "When you pass by" }),
};

export const taskResultWords: Words<TaskResult> = {
  done: msg({ id: "task-result.done", message: "Done" }),
  "nobody-home": msg({ id: "task-result.nobody-home", message: "Nobody was at home" }),
  "not-found": msg({ id: "task-result.not-found", message: "Not found" }),
  "moved-away": msg({ id: "task-result.moved-away", message: "They have moved away" }),
  refused: msg({ id: "task-result.refused", message: "The family does not want it" }),
  "not-needed": msg({ id: "task-result.not-needed", message: "Not needed any more" }),
};

export const taskStateWords: Words<TaskState> = {
  open: msg({ id: "task-state.open", message: "Open" }),
  closed: msg({ id: "task-state.closed", message: "Closed" }),
  cancelled: msg({ id: "task-state.cancelled", message: "Called off" }),
};

export const cancelledWords: Words<(typeof cancelledBecause)[number]> = {
  "not-needed": msg({ id: "task-cancelled.not-needed", message: "Not needed any more" }),
  "by-mistake": msg({ id: "task-cancelled.by-mistake", message: "Asked by mistake" }),
  "given-otherwise": msg({ id: "task-cancelled.given-otherwise", message: "Asked in another way" }),
  "worker-left": msg({ id: "task-cancelled.worker-left", message: "The worker has left" }),
};
