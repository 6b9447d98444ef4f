import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { TaskId } from "./task.ts";

export const TaskChanged = event({
  name: "TaskChanged",
  says: "A task was asked for, given to somebody else, called off or closed.",
  carries: z.strictObject({ taskId: TaskId }),
});
