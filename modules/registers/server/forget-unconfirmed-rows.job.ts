import type { Job } from "../../../server/module.ts";
import { forgetUnconfirmed } from "../operations.ts";

export const forgetUnconfirmedRows: Job = {
  name: "registers.forgetUnconfirmedRows",
  at: "40 2 * * *",
  timeZone: "Asia/Kolkata",
  async run({ everywhere }) {
    await everywhere(async (send) => {
      await send(forgetUnconfirmed, {});
    });
  },
};
