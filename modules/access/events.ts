import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { idOf } from "../../foundation/id.ts";
import { MemberId } from "../staff/member.ts";

export const SessionId = idOf("SessionId");

export const RefreshReused = event({
  name: "RefreshReused",
  says: "A refresh token that had been turned was presented again: someone else may hold a copy, so the session was ended.",
  carries: z.strictObject({ memberId: MemberId, sessionId: SessionId }),
});
