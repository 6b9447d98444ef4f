import type { Role } from "../../foundation/actor.ts";
import { holdsAnyOf, type Rule } from "../../foundation/permission.ts";

/**
 * Whoever holds one of these roles over an area in which the named place lies. A role without a
 * place is held over the whole organisation.
 */
export function over(field: string, ...roles: readonly [Role, ...Role[]]): Rule {
  return {
    name: `over(${field}: ${roles.join(", ")})`,
    says: `${roles.join(", ")}, over an area that holds the place`,
    needs: { face: "places.over", field, roles, by: "area" },
    couldPass: (actor) => holdsAnyOf(actor, roles),
  };
}
