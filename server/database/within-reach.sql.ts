import { type SQL, sql } from "drizzle-orm";
import type { Actor, Role } from "../../foundation/actor.ts";

/**
 * Whom an actor may see, as a condition on a column of ids.
 *
 * @param relation a published view of who is within whose reach: `subject` (whose id the column
 *   holds), `member` (named for them; null for a row of a place) and `areas` (the place that cares
 *   for them, with all that it lies in; null for a row of a member)
 * @param byArea the roles whose area opens it; a role without a place opens all
 * @param byName the roles that see those for whom they are named
 * @param subject a column, under another alias than `reach`
 */
export function withinReach(
  relation: SQL,
  actor: Actor,
  { byArea, byName }: { readonly byArea: readonly Role[]; readonly byName: readonly Role[] },
  subject: SQL,
): SQL {
  if (actor.is !== "person") return sql`false`;
  const areas = actor.assignments.filter(({ role }) => byArea.includes(role)).map(({ place }) => place);
  if (areas.includes(null)) return sql`true`;
  const ways: SQL[] = [];
  // Two questions and not one with an "or" inside: each has an index that answers it.
  if (areas.length > 0) {
    ways.push(sql`exists (
      select from ${relation} reach where reach.subject = ${subject} and reach.areas && ${sql.param(areas)}::uuid[])`);
  }
  if (actor.assignments.some(({ role }) => byName.includes(role))) {
    ways.push(sql`${subject} in (select reach.subject from ${relation} reach where reach.member = ${actor.id})`);
  }
  return ways.length === 0 ? sql`false` : sql`(${sql.join(ways, sql` or `)})`;
}
