import { sql } from "drizzle-orm";
import type { RuleFace } from "../../../server/module.ts";

/** Does the actor carry the child? That they still hold the role was asked before. */
export const carriesChild: RuleFace = {
  face: "children.carriesChild",
  async mayI(tx, actor, thing, roles) {
    if (actor.is !== "person" || typeof thing !== "string") return false;
    if (!actor.assignments.some(({ role }) => roles.includes(role))) return false;
    const { rows } = await tx.execute(sql`
      select from children.carried where child = ${thing} and member = ${actor.id} and ended_at is null`);
    return rows.length > 0;
  },
};
