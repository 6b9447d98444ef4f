import type { Role } from "../../foundation/actor.ts";
import { holdsAnyOf, type Rule } from "../../foundation/permission.ts";

/** Whoever holds one of these roles over the facility that cares for the patient. */
export function overPatient(field: string, ...roles: readonly [Role, ...Role[]]): Rule {
  return {
    name: `overPatient(${field}: ${roles.join(", ")})`,
    says: `${roles.join(", ")}, over the facility that cares for the patient`,
    needs: { face: "people.overPatient", field, roles, by: "area" },
    couldPass: (actor) => holdsAnyOf(actor, roles),
  };
}

/** Whoever looks after the patient by name, and still holds the role. */
export function looksAfter(field: string, ...roles: readonly [Role, ...Role[]]): Rule {
  return {
    name: `looksAfter(${field}: ${roles.join(", ")})`,
    says: `the ${roles.join(", ")} who looks after the patient by name`,
    needs: { face: "people.looksAfter", field, roles, by: "assignment" },
    couldPass: (actor) => holdsAnyOf(actor, roles),
  };
}
