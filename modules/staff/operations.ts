import * as z from "zod/mini";
import { Role } from "../../foundation/actor.ts";
import { command } from "../../foundation/operation.ts";
import { theHouse } from "../../foundation/permission.ts";
import { PlaceId } from "../places/place.ts";
import { over } from "../places/rules.ts";
import { AssignmentId, MemberId } from "./member.ts";
import { overMember } from "./rules.ts";

export const addMember = command({
  name: "staff.addMember",
  does: "Take someone into the organisation with a role over a place.",
  at: "POST /members",
  allow: [over("placeId", "super-admin", "admin"), theHouse],
  takes: z.strictObject({
    memberId: MemberId,
    assignmentId: AssignmentId,
    role: Role,
    /** Null: over the whole organisation. */
    placeId: z.nullable(PlaceId),
  }),
  gives: z.object({ memberId: MemberId }),
  refuses: ["role-not-yours-to-give", "no-such-place", "already-a-member"],
});

export const endAssignment = command({
  name: "staff.endAssignment",
  does: "End a role that someone holds; from the next request on they no longer have it.",
  at: "POST /members/{memberId}/assignments/{assignmentId}/end",
  allow: [overMember("memberId", "super-admin", "admin"), theHouse],
  takes: z.strictObject({
    memberId: MemberId,
    assignmentId: AssignmentId,
    reason: z.enum(["left", "moved", "mistake", "misuse"]),
  }),
  gives: z.object({ assignmentId: AssignmentId }),
  refuses: ["no-such-assignment", "role-not-yours-to-give"],
});
