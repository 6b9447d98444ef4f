import type { Role } from "../../foundation/actor.ts";
import { holdsAnyOf, type Rule } from "../../foundation/permission.ts";

/** Whoever holds one of these roles over the facility for which the task is done. */
export function overTask(field: string, ...roles: readonly [Role, ...Role[]]): Rule {
  return {
    name: `overTask(${field}: ${roles.join(", ")})`,
    says: `${roles.join(", ")}, over the facility for which the task is done`,
    needs: { face: "tasks.overTask", field, roles, by: "area" },
    couldPass: (actor) => holdsAnyOf(actor, roles),
  };
}

/** Whose task it is, and who still has the role. */
export function hasTask(field: string, ...roles: readonly [Role, ...Role[]]): Rule {
  return {
    name: `hasTask(${field}: ${roles.join(", ")})`,
    says: `the ${roles.join(", ")} whose task it is`,
    needs: { face: "tasks.hasTask", field, roles, by: "assignment" },
    couldPass: (actor) => holdsAnyOf(actor, roles),
  };
}
