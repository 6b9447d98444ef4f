import { type SQL, sql } from "drizzle-orm";
import type { Actor, Role } from "../../../foundation/actor.ts";

/**
 * The same people whom `people` shows an actor, by the relation that it publishes.
 *
 * @param patient a column, under another alias than `sight` and `facility`
 */
export function mySight(actor: Actor, roles: readonly Role[], patient: SQL): SQL {
  if (actor.is !== "person") return sql`false`;
  const areas = actor.assignments.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
  if (areas.includes(null)) return sql`true`;
  const ways: SQL[] = [];
  // Two questions and not one with an "or" inside: each has an index that answers it.
  if (areas.length > 0) {
    ways.push(sql`exists (
      select from people.published_care sight join places.published_place facility
        on facility.organisation = sight.organisation and facility.id = sight.place
      where sight.patient = ${patient} and sight.place is not null
        and facility.ancestry && ${sql.param(areas)}::uuid[])`);
  }
  if (actor.assignments.some(({ role }) => role === "worker")) {
    ways.push(sql`exists (
      select from people.published_care sight where sight.patient = ${patient} and sight.member = ${actor.id})`);
  }
  return ways.length === 0 ? sql`false` : sql`(${sql.join(ways, sql` or `)})`;
}
