import { sql } from "drizzle-orm";
import type { RuleFace } from "../../../server/module.ts";

/** Does one of the actor's areas hold the facility for which the task is done? */
export const overTask: RuleFace = {
  face: "tasks.overTask",
  async mayI(tx, actor, thing, roles) {
    if (actor.is !== "person" || typeof thing !== "string") return false;
    const areas = actor.assignments.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
    const within = areas.includes(null) ? sql`true` : sql`p.ancestry && ${sql.param(areas)}::uuid[]`;
    const { rows } = await tx.execute(sql`
      select from tasks.task t
        join places.published_place p on p.organisation = t.organisation and p.id = t.facility
      where t.id = ${thing} and ${within}`);
    return rows.length > 0;
  },
};
