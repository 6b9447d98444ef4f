import type { Role } from "../../foundation/actor.ts";
import { holdsAnyOf, type Rule } from "../../foundation/permission.ts";

/** Whoever holds one of these roles over the facility that the lead was sent to. */
export function overLead(field: string, ...roles: readonly [Role, ...Role[]]): Rule {
  return {
    name: `overLead(${field}: ${roles.join(", ")})`,
    says: `${roles.join(", ")}, over the facility that the lead was sent to`,
    needs: { face: "outreach.overLead", field, roles, by: "area" },
    couldPass: (actor) => holdsAnyOf(actor, roles),
  };
}

/** Whoever holds one of these roles over the facility that cares for the child who is recalled. */
export function overRecall(field: string, ...roles: readonly [Role, ...Role[]]): Rule {
  return {
    name: `overRecall(${field}: ${roles.join(", ")})`,
    says: `${roles.join(", ")}, over the facility that cares for the child who is recalled`,
    needs: { face: "outreach.overRecall", field, roles, by: "area" },
    couldPass: (actor) => holdsAnyOf(actor, roles),
  };
}

/** The finder who was asked to call there. */
export function hasRecall(field: string, ...roles: readonly [Role, ...Role[]]): Rule {
  return {
    name: `hasRecall(${field}: ${roles.join(", ")})`,
    says: `the ${roles.join(", ")} who was asked to call there`,
    needs: { face: "outreach.hasRecall", field, roles, by: "assignment" },
    couldPass: (actor) => holdsAnyOf(actor, roles),
  };
}
