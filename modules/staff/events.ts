import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { AssignmentId, MemberId } from "./member.ts";

export const MemberAdded = event({
  name: "MemberAdded",
  says: "Someone was taken into the organisation.",
  carries: z.strictObject({ memberId: MemberId }),
});

export const AssignmentEnded = event({
  name: "AssignmentEnded",
  says: "A role that someone held was ended.",
  carries: z.strictObject({ memberId: MemberId, assignmentId: AssignmentId }),
});

export const RoleGiven = event({
  name: "RoleGiven",
  says: "A member was given a role, beside those that they hold.",
  carries: z.strictObject({ memberId: MemberId, assignmentId: AssignmentId }),
});
