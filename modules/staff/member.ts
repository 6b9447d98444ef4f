import type { Role } from "../../foundation/actor.ts";
import { idOf } from "../../foundation/id.ts";

export const MemberId = idOf("MemberId");
export const AssignmentId = idOf("AssignmentId");

/**
 * Who may create whom (requirements.md, T1): a super admin anyone, an admin everyone below an
 * admin. Nobody else gives roles.
 */
const mayGive: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  "super-admin": ["super-admin", "admin", "doctor", "worker", "lab", "supervisor", "patient", "finder"],
  admin: ["doctor", "worker", "lab", "supervisor", "patient", "finder"],
};

export function mayGiveRole(held: readonly Role[], wanted: Role): boolean {
  return held.some((role) => mayGive[role]?.includes(wanted));
}
