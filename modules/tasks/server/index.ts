import type { Module } from "../../../server/module.ts";
import { TaskChanged } from "../events.ts";
import assignTask from "./assign-task.ts";
import cancelTask from "./cancel-task.ts";
import closeTask from "./close-task.ts";
import giveTask from "./give-task.ts";
import { hasTask } from "./has-task.ts";
import listMyTasks from "./list-my-tasks.ts";
import listTasks from "./list-tasks.ts";
import { overTask } from "./over-task.ts";

export const tasks: Module = {
  name: "tasks",
  handlers: [assignTask, giveTask, cancelTask, closeTask, listMyTasks, listTasks],
  faces: [overTask, hasTask],
  events: [TaskChanged],
  reactions: [],
  jobs: [],
};
