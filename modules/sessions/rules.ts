import type { Role } from "../../foundation/actor.ts";
import { holdsAnyOf, type Rule } from "../../foundation/permission.ts";

/** Whoever holds one of these roles over the facility whose session it is. */
export function overSession(field: string, ...roles: readonly [Role, ...Role[]]): Rule {
  return {
    name: `overSession(${field}: ${roles.join(", ")})`,
    says: `${roles.join(", ")}, over the facility whose session it is`,
    needs: { face: "sessions.overSession", field, roles, by: "area" },
    couldPass: (actor) => holdsAnyOf(actor, roles),
  };
}

/** Whoever is named to hold the session, and still has the role. */
export function holdsSession(field: string, ...roles: readonly [Role, ...Role[]]): Rule {
  return {
    name: `holdsSession(${field}: ${roles.join(", ")})`,
    says: `the ${roles.join(", ")} who holds the session`,
    needs: { face: "sessions.holdsSession", field, roles, by: "assignment" },
    couldPass: (actor) => holdsAnyOf(actor, roles),
  };
}
