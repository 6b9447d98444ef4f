import { sql } from "drizzle-orm";
import type { RuleFace } from "../../../server/module.ts";

/** Is it the actor's task, or was it theirs? What they did without network before it was given to somebody else is kept. */
export const hasTask: RuleFace = {
  face: "tasks.hasTask",
  async mayI(tx, actor, thing, roles) {
    if (actor.is !== "person" || typeof thing !== "string") return false;
    if (!actor.assignments.some(({ role }) => roles.includes(role))) return false;
    const { rows } = await tx.execute(sql`
      select from tasks.task t where t.id = ${thing} and (t.worker = ${actor.id} or exists (
        select from tasks.giving g where g.task = t.id and g.worker = ${actor.id}))`);
    return rows.length > 0;
  },
};
