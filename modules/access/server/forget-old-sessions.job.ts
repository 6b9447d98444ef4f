import { sql } from "drizzle-orm";
import type { Job } from "../../../server/module.ts";
import { longestMs } from "./refresh-token.ts";

/** Ended sessions are kept as long as a session can last, so that a reuse is still noticed, and then go. */
export const forgetOldSessions: Job = {
  name: "access.forgetOldSessions",
  at: "20 2 * * *",
  timeZone: "Asia/Kolkata",
  async run({ now, askAlone }) {
    await askAlone(sql`select access.forget_sessions_before(${new Date(now - longestMs)})`);
  },
};
