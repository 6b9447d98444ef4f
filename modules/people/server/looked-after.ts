import { sql } from "drizzle-orm";
import type { RuleFace } from "../../../server/module.ts";

/** Was the actor ever named as looking after the patient? Of which days they may still speak, the operation says. */
export const lookedAfter: RuleFace = {
  face: "people.lookedAfter",
  async mayI(tx, actor, thing, roles) {
    if (actor.is !== "person" || typeof thing !== "string") return false;
    if (!actor.assignments.some(({ role }) => roles.includes(role))) return false;
    const { rows } = await tx.execute(sql`
      select from people.care where patient = ${thing} and member = ${actor.id} limit 1`);
    return rows.length > 0;
  },
};
