import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

export const taskRefusals: Readonly<Record<string, MessageDescriptor>> = {
  "task-over": msg({
    id: "refusal.task-over",
    message: "This task has ended already. Look at the list once more.",
  }),
};
