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
  const looksAfter = actor.assignments.some(({ role }) => role === "worker");
  const ways: SQL[] = [];
  if (looksAfter) ways.push(sql`sight.member = ${actor.id}`);
  if (areas.includes(null)) ways.push(sql`true`);
  else if (areas.length > 0) ways.push(sql`facility.ancestry && ${sql.param(areas)}::uuid[]`);
  if (ways.length === 0) return sql`false`;
  return sql`exists (
    select from people.published_care sight left join places.published_place facility
      on facility.organisation = sight.organisation and facility.id = sight.place
    where sight.patient = ${patient} and (${sql.join(ways, sql` or `)}))`;
}
