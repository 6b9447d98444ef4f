import { isRefusal } from "../../../foundation/refusal.ts";
import type { Job } from "../../../server/module.ts";
import { forgetOldClips } from "../operations.ts";

/** Pieces of a clip whose phone was not heard from again for so long are thrown away; the phone still has it whole. */
const piecesKeptMs = 14 * 86_400_000;

export const forgetOldClipsNightly: Job = {
  name: "videoObservation.forgetOldClips",
  at: "40 2 * * *",
  timeZone: "Asia/Kolkata",
  async run({ uploads, everywhere }) {
    await uploads.forgetOlderThan(piecesKeptMs);
    await everywhere(async (send) => {
      for (;;) {
        const answer = await send(forgetOldClips, {});
        if (isRefusal(answer) || answer.forgotten === 0) return;
      }
    });
  },
};
