import { type Actor, organisationOf, type Role } from "../../../foundation/actor.ts";

/**
 * Whose rows of `reports.listed` an actor may read: the areas of their roles and, where they look after
 * people by name, their own. A role over the whole organisation reaches what is listed under the
 * organisation itself. Empty: nobody's.
 *
 * @param byArea the roles whose area counts; @param byName those that see whom they look after
 */
export function myReaches(
  actor: Actor,
  byArea: readonly Role[] = ["doctor", "supervisor"],
  byName: readonly Role[] = ["worker"],
): readonly string[] {
  if (actor.is !== "person") return [];
  const organisation = organisationOf(actor);
  const areas = actor.assignments.filter(({ role }) => byArea.includes(role)).map(({ place }) => place ?? organisation);
  if (areas.includes(organisation)) return [organisation];
  const named = actor.assignments.some(({ role }) => byName.includes(role)) ? [actor.id] : [];
  return [...new Set([...areas, ...named])];
}
