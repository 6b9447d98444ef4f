import type { Role } from "../../foundation/actor.ts";
import { holdsAnyOf, type Rule } from "../../foundation/permission.ts";

/** Whoever holds one of these roles over every place over which the named member holds one. */
export function overMember(field: string, ...roles: readonly [Role, ...Role[]]): Rule {
  return {
    name: `overMember(${field}: ${roles.join(", ")})`,
    says: `${roles.join(", ")}, over every place where the member holds a role`,
    needs: { face: "staff.overMember", field, roles, by: "area" },
    couldPass: (actor) => holdsAnyOf(actor, roles),
  };
}
