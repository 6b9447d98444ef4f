import * as z from "zod/mini";
import { Role } from "../../foundation/actor.ts";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding, theHouse } from "../../foundation/permission.ts";
import { PlaceId } from "../places/place.ts";
import { over } from "../places/rules.ts";
import { AssignmentId, MemberId, MemberName } from "./member.ts";
import { overMember } from "./rules.ts";

export const addMember = command({
  name: "staff.addMember",
  does: "Take someone into the organisation with a role over a place.",
  at: "POST /members",
  allow: [over("placeId", "super-admin", "admin"), theHouse],
  takes: z.strictObject({
    memberId: MemberId,
    assignmentId: AssignmentId,
    name: MemberName,
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

const MemberRow = z.object({
  memberId: MemberId,
  name: z.string(),
  joinedOn: CalendarDay,
  /** What they hold now; a role that was ended is not among them. */
  roles: z.array(z.object({ assignmentId: AssignmentId, role: Role, placeId: z.nullable(PlaceId) })),
});

export const listMembers = query({
  name: "staff.listMembers",
  does: "List who works in my area, by name, a page at a time.",
  at: "GET /members",
  allow: [holding("super-admin", "admin", "doctor", "supervisor")],
  takes: z.strictObject({
    role: z.optional(Role),
    after: z.optional(z.string().check(z.maxLength(400))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({ members: z.array(MemberRow), next: z.nullable(z.string()), total: z.int() }),
  refuses: ["page-unknown"],
});

export const nameMembers = query({
  name: "staff.nameMembers",
  does: "Name these members: who registered, who decided, who looks after somebody.",
  at: "POST /members/names",
  allow: [holding("super-admin", "admin", "doctor", "worker", "lab", "supervisor")],
  takes: z.strictObject({ memberIds: z.array(MemberId).check(z.maxLength(200)) }),
  gives: z.object({ members: z.array(z.object({ memberId: MemberId, name: z.string() })) }),
  refuses: [],
  unaudited: "It shows colleagues' names to colleagues, and nothing of a patient.",
});
