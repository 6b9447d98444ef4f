import { type SQL, sql } from "drizzle-orm";
import type { Actor, Role } from "../../../foundation/actor.ts";

/**
 * The patients whom an actor may see, as a condition on `patient` (a column, under another alias
 * than `sight` and `facility`): all whose facility lies in an
 * area over which they hold one of these roles, and those whom they look after as a worker.
 */
export function whomIMaySee(actor: Actor, roles: readonly Role[], patient: SQL): SQL {
  if (actor.is !== "person") return sql`false`;
  const areas = actor.assignments.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
  if (areas.includes(null)) return sql`true`;
  const ways: SQL[] = [];
  if (areas.length > 0) {
    ways.push(sql`exists (
      select from people.care sight join places.published_place facility
        on facility.organisation = sight.organisation and facility.id = sight.place
      where sight.patient = ${patient} and sight.ended_at is null
        and facility.ancestry && ${sql.param(areas)}::uuid[])`);
  }
  if (actor.assignments.some(({ role }) => role === "worker")) {
    ways.push(sql`${patient} in (select patient from people.care where member = ${actor.id} and ended_at is null)`);
  }
  return ways.length === 0 ? sql`false` : sql`(${sql.join(ways, sql` or `)})`;
}
