import { sql } from "drizzle-orm";
import { type Actor, organisationOf } from "../../../foundation/actor.ts";
import type { Tx } from "../../../server/database/connection.ts";

const byArea: readonly string[] = ["admin", "doctor", "supervisor"];

/** Whose rows of `coverage.listed` somebody may read: the areas of their roles, and their own as a worker. */
export function myReaches(actor: Actor): readonly string[] {
  if (actor.is !== "person") return [];
  const organisation = organisationOf(actor);
  const areas = actor.assignments.flatMap(({ role, place }) => (byArea.includes(role) ? [place ?? organisation] : []));
  if (areas.includes(organisation)) return [organisation];
  const named = actor.assignments.some(({ role }) => role === "worker") ? [actor.id] : [];
  return [...new Set([...areas, ...named])];
}

/**
 * Under which reaches a list is read where it is narrowed to a place.
 *
 * @returns null where the place lies in no area of theirs
 */
export async function reachesOf(tx: Tx, actor: Actor, placeId: string | undefined): Promise<readonly string[] | null> {
  const mine = myReaches(actor);
  if (placeId === undefined) return mine;
  const all = mine.includes(organisationOf(actor));
  const { rows } = await tx.execute<{ within: boolean }>(sql`
    select ${all} or ancestry && ${sql.param(mine)}::uuid[] as within from places.published_place where id = ${placeId}`);
  return rows[0]?.within ? [placeId] : null;
}
