import type { Role } from "../../foundation/actor.ts";
import { holdsAnyOf, type Rule } from "../../foundation/permission.ts";

/** Whoever holds one of these roles over the facility whose register came in. */
export function overImport(field: string, ...roles: readonly [Role, ...Role[]]): Rule {
  return {
    name: `overImport(${field}: ${roles.join(", ")})`,
    says: `${roles.join(", ")}, over the facility whose register it is`,
    needs: { face: "registers.overImport", field, roles, by: "area" },
    couldPass: (actor) => holdsAnyOf(actor, roles),
  };
}
