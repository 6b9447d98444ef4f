import { sql } from "drizzle-orm";
import type { Actor, Role } from "../../../foundation/actor.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { RuleFace } from "../../../server/module.ts";

/** The places over which an actor holds one of these roles; null stands for the whole organisation. */
export function areasOf(actor: Actor, roles: readonly Role[]): readonly (string | null)[] {
  if (actor.is !== "person") return [];
  return actor.assignments.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
}

/** Does the place lie in one of the areas? A place that is not there lies nowhere. */
export async function liesInOneOf(tx: Tx, placeId: string, areas: readonly (string | null)[]): Promise<boolean> {
  if (areas.length === 0) return false;
  const within = areas.includes(null) ? sql`true` : sql`ancestry && ${sql.param(areas)}::uuid[]`;
  const { rows } = await tx.execute(sql`select from places.place where id = ${placeId} and ${within}`);
  return rows.length > 0;
}

export const over: RuleFace = {
  face: "places.over",
  async mayI(tx, actor, thing, roles) {
    const areas = areasOf(actor, roles);
    if (thing === null) return areas.includes(null);
    return typeof thing === "string" && liesInOneOf(tx, thing, areas);
  },
};
