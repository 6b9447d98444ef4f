import { sql } from "drizzle-orm";
import type { RuleFace } from "../../../server/module.ts";

/** Is the actor named to hold the session? Also one that was called off: they may have held it all the same. */
export const holdsSession: RuleFace = {
  face: "sessions.holdsSession",
  async mayI(tx, actor, thing, roles) {
    if (actor.is !== "person" || typeof thing !== "string") return false;
    if (!actor.assignments.some(({ role }) => roles.includes(role))) return false;
    const { rows } = await tx.execute(sql`
      select from sessions.holder where session = ${thing} and member = ${actor.id} and ended_at is null`);
    return rows.length > 0;
  },
};
