import { sql } from "drizzle-orm";
import type { RuleFace } from "../../../server/module.ts";

/** Was the actor asked to call there? What they saw is heard also when the recall is over. */
export const hasRecall: RuleFace = {
  face: "outreach.hasRecall",
  async mayI(tx, actor, thing, roles) {
    if (actor.is !== "person" || typeof thing !== "string") return false;
    if (!actor.assignments.some(({ role }) => roles.includes(role))) return false;
    const { rows } = await tx.execute(sql`select from outreach.recall where id = ${thing} and finder = ${actor.id}`);
    return rows.length > 0;
  },
};
