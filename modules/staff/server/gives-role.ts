import type { Actor, Role } from "../../../foundation/actor.ts";
import { mayGiveRole } from "../member.ts";

/** The house may give any role: it builds the first organisation, before there is anyone to ask. */
export function givesRole(actor: Actor, role: Role, over: readonly string[] | null): boolean {
  return actor.is === "house" || (actor.is === "person" && mayGiveRole(actor.assignments, role, over));
}
