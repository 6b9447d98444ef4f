import type { Job } from "../../../server/module.ts";
import { forgetOldOutreach } from "../operations.ts";

/** Every hour: what a family took back is to be gone, not only unseen. */
export const forgetOldOutreachHourly: Job = {
  name: "outreach.forgetOldOutreachHourly",
  at: "50 * * * *",
  timeZone: "Asia/Kolkata",
  async run({ everywhere }) {
    await everywhere(async (send) => {
      await send(forgetOldOutreach, {});
    });
  },
};
