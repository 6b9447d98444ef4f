import type { Role } from "../../foundation/actor.ts";
import { holding, holdsAnyOf, type Rule } from "../../foundation/permission.ts";

/** Whoever holds one of these roles over the facility that cares for the child. */
export function overChild(field: string, ...roles: readonly [Role, ...Role[]]): Rule {
  return {
    name: `overChild(${field}: ${roles.join(", ")})`,
    says: `${roles.join(", ")}, over the facility that cares for the child`,
    needs: { face: "children.overChild", field, roles, by: "area" },
    couldPass: (actor) => holdsAnyOf(actor, roles),
  };
}

/** Whoever carries the child in their caseload, or brought one for whom there was no room, and still holds the role. */
export function carriesChild(field: string, ...roles: readonly [Role, ...Role[]]): Rule {
  return {
    name: `carriesChild(${field}: ${roles.join(", ")})`,
    says: `the ${roles.join(", ")} in whose caseload the child is`,
    needs: { face: "children.carriesChild", field, roles, by: "assignment" },
    couldPass: (actor) => holdsAnyOf(actor, roles),
  };
}

/** Whoever may list the children whom they may see. It stands here so that a menu can ask without the operations. */
export const findsChildren: Rule = holding("admin", "doctor", "supervisor", "worker");
