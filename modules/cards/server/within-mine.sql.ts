import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "../../../foundation/actor.ts";

/** The phones `s` of those who are workers in an area of which the actor is admin; of whoever left, an admin's of all. */
export function withinMine(actor: Actor): SQL {
  if (actor.is !== "person") return sql`false`;
  const areas = actor.assignments.filter(({ role }) => role === "admin").map(({ place }) => place);
  if (areas.includes(null)) return sql`true`;
  return sql`exists (
    select from staff.published_assignment a join places.published_place p on p.organisation = a.organisation and p.id = a.place
    where a.member = s.member and a.role = 'worker' and p.ancestry && ${sql.param(areas)}::uuid[])`;
}
