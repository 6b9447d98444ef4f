import { sql } from "drizzle-orm";
import type { RuleFace } from "../../../server/module.ts";

/** Does one of the actor's areas hold the facility that cares for the child? */
export const overChild: RuleFace = {
  face: "children.overChild",
  async mayI(tx, actor, thing, roles) {
    if (actor.is !== "person" || typeof thing !== "string") return false;
    const areas = actor.assignments.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
    const within = areas.includes(null) ? sql`true` : sql`p.ancestry && ${sql.param(areas)}::uuid[]`;
    const { rows } = await tx.execute(sql`
      select from children.home h join places.published_place p on p.organisation = h.organisation and p.id = h.place
      where h.child = ${thing} and h.ended_at is null and ${within}`);
    return rows.length > 0;
  },
};
