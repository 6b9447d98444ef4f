import type { Actor, Role } from "../../../foundation/actor.ts";
import { mayGiveRole } from "../member.ts";

/** The house may give any role: it builds the first organisation, before there is anyone to ask. */
export function givesRole(actor: Actor, role: Role): boolean {
  if (actor.is !== "person") return actor.is === "house";
  return mayGiveRole(actor.assignments.map((held) => held.role), role);
}
