import { sql } from "drizzle-orm";
import type { RuleFace } from "../../../server/module.ts";

/**
 * Does the actor carry the child? That they still hold the role was asked before. Whoever carried a child when their care
 * ended still may: what was recorded without network arrives after the ending, and is kept.
 */
export const carriesChild: RuleFace = {
  face: "children.carriesChild",
  async mayI(tx, actor, thing, roles) {
    if (actor.is !== "person" || typeof thing !== "string") return false;
    if (!actor.assignments.some(({ role }) => roles.includes(role))) return false;
    const { rows } = await tx.execute(sql`
      select from children.carried where child = ${thing} and member = ${actor.id} and (
        ended_at is null or exists (
          select from (
            select why, at from children.ending e where e.child = ${thing} order by e.at desc, e.id desc limit 1
          ) newest where newest.why is not null and newest.at = ended_at))`);
    return rows.length > 0;
  },
};
