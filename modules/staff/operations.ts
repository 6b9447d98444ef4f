import * as z from "zod/mini";
import { Role } from "../../foundation/actor.ts";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding, overAll, theHouse } from "../../foundation/permission.ts";
import { PlaceId } from "../places/place.ts";
import { over } from "../places/rules.ts";
import { AssignmentId, MemberId, MemberName } from "./member.ts";
import { overMember } from "./rules.ts";
import { By } from "./who-wrote.ts";

const EndReason = z.enum(["left", "moved", "mistake", "misuse"]);

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
    reason: EndReason,
  }),
  gives: z.object({ assignmentId: AssignmentId }),
  refuses: ["no-such-assignment", "role-not-yours-to-give"],
});

export const giveRole = command({
  name: "staff.giveRole",
  does: "Give a member another role over a place, beside those that they hold.",
  at: "POST /members/{memberId}/assignments",
  allow: [overMember("memberId", "super-admin", "admin")],
  takes: z.strictObject({
    memberId: MemberId,
    assignmentId: AssignmentId,
    role: Role,
    /** Null: over the whole organisation. */
    placeId: z.nullable(PlaceId),
  }),
  gives: z.object({ assignmentId: AssignmentId }),
  refuses: ["role-not-yours-to-give", "no-such-place", "already-given"],
});

export const readMember = query({
  name: "staff.readMember",
  does: "Read who a member is and each role that they held: where, from when until when, and who gave and ended it.",
  at: "GET /members/{memberId}",
  allow: [overMember("memberId", "super-admin", "admin")],
  takes: z.strictObject({ memberId: MemberId }),
  gives: z.object({
    memberId: MemberId,
    name: z.string(),
    joinedOn: CalendarDay,
    /** Those that they hold first, then the newest. */
    assignments: z.array(
      z.object({
        assignmentId: AssignmentId,
        role: Role,
        placeId: z.nullable(PlaceId),
        /** As the place is called now; null: the whole organisation. */
        place: z.nullable(z.object({ name: z.string(), nameHindi: z.nullable(z.string()) })),
        since: z.iso.datetime(),
        givenBy: By,
        ended: z.nullable(z.object({ at: z.iso.datetime(), by: By, reason: EndReason })),
      }),
    ),
  }),
  refuses: [],
});

export const listUnplaced = query({
  name: "staff.listUnplaced",
  does: "List the members who hold no role: they joined, and work nowhere.",
  at: "GET /members/unplaced",
  allow: [overAll("super-admin", "admin")],
  takes: z.strictObject({}),
  gives: z.object({
    members: z.array(z.object({ memberId: MemberId, name: z.string(), joinedOn: CalendarDay })),
  }),
  refuses: [],
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
