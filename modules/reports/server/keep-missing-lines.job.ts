import type { Job } from "../../../server/module.ts";
import { keepAll } from "./keep-lines-on-treatment.job.ts";

/** Organisations of whose patients none was without a line; from then on each comes with the patient. */
const whole = new Set<string>();

/**
 * A database that is older than the line list has patients without a line. Looked for in the first minutes
 * after a start, and not again until the next.
 */
export const keepMissingLinesAtStart: Job = {
  name: "reports.keepMissingLines",
  at: "* * * * *",
  timeZone: "Asia/Kolkata",
  run: ({ everywhere }) =>
    everywhere(async (send, organisation) => {
      if (whole.has(organisation)) return;
      await keepAll(send, "missing");
      whole.add(organisation);
    }),
};
