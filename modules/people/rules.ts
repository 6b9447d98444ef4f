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

/** Whoever looked after the patient by name, does so no longer, and still holds the role: their phone may hold what they saw then. */
export function lookedAfter(field: string, ...roles: readonly [Role, ...Role[]]): Rule {
  return {
    name: `lookedAfter(${field}: ${roles.join(", ")})`,
    says: `the ${roles.join(", ")} who looked after the patient by name, about the days when they did`,
    needs: { face: "people.lookedAfter", field, roles, by: "assignment" },
    couldPass: (actor) => holdsAnyOf(actor, roles),
  };
}

/** The patient, on a phone of theirs that was opened with its PIN. */
export function thePatient(field: string): Rule {
  return {
    name: `thePatient(${field})`,
    says: "the patient, on their own phone opened with its PIN",
    needs: { face: "people.isThemself", field, roles: ["patient"], by: "self" },
    couldPass: (actor) => holdsAnyOf(actor, ["patient"]),
  };
}

/** The patient's own phone, also while it is locked: it may send what it made, and is shown no history. */
export function theirPhone(field: string): Rule {
  return {
    name: `theirPhone(${field})`,
    says: "the patient's own phone, locked or not",
    needs: { face: "people.isThemself", field, roles: ["patient"], by: "self" },
    couldPass: (actor) => actor.is === "person" && actor.phone !== null,
  };
}
