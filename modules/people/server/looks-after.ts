import { sql } from "drizzle-orm";
import type { RuleFace } from "../../../server/module.ts";

/** Is the actor named as looking after the patient? That they still hold the role was asked before. */
export const looksAfter: RuleFace = {
  face: "people.looksAfter",
  async mayI(tx, actor, thing, roles) {
    if (actor.is !== "person" || typeof thing !== "string") return false;
    if (!actor.assignments.some(({ role }) => roles.includes(role))) return false;
    const { rows } = await tx.execute(sql`
      select from people.care where patient = ${thing} and member = ${actor.id} and ended_at is null`);
    return rows.length > 0;
  },
};
