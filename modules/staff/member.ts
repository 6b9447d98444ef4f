import * as z from "zod/mini";
import type { Assignment, Role } from "../../foundation/actor.ts";
import { idOf } from "../../foundation/id.ts";

export const MemberId = idOf("MemberId");
export const AssignmentId = idOf("AssignmentId");

/** As colleagues say it: "Rekha Kumari", "डॉ. फ़रीदा ख़ान". */
export const MemberName = z.string().check(z.trim(), z.minLength(2), z.maxLength(80));

/**
 * Who may create whom (requirements.md, T1): a super admin anyone, an admin everyone below an
 * admin. Nobody else gives roles.
 */
const mayGive: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  "super-admin": ["super-admin", "admin", "doctor", "worker", "lab", "supervisor", "patient", "finder"],
  admin: ["doctor", "worker", "lab", "supervisor", "patient", "finder"],
};

/**
 * A role counts only where it is held: being super admin of one block gives no right in another.
 *
 * @param over the place and all above it, from the top; null for the whole organisation
 */
export function mayGiveRole(held: readonly Assignment[], wanted: Role, over: readonly string[] | null): boolean {
  return held.some(
    ({ role, place }) => mayGive[role]?.includes(wanted) && (place === null || (over !== null && over.includes(place))),
  );
}

/** Whoever names a member for somebody shares this lock, and whoever changes where they work holds it alone. */
export const memberLock = (memberId: string) => `member ${memberId}`;
