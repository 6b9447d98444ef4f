import { sql } from "drizzle-orm";
import type { RuleFace } from "../../../server/module.ts";

/** Does one of the actor's areas hold the facility that cares for the child? */
export const overRecall: RuleFace = {
  face: "outreach.overRecall",
  async mayI(tx, actor, thing, roles) {
    if (actor.is !== "person" || typeof thing !== "string") return false;
    const areas = actor.assignments.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
    const within = areas.includes(null) ? sql`true` : sql`reach.areas && ${sql.param(areas)}::uuid[]`;
    const { rows } = await tx.execute(sql`
      select from outreach.recall r join children.published_reach reach on reach.subject = r.child
      where r.id = ${thing} and reach.place is not null and ${within}`);
    return rows.length > 0;
  },
};
