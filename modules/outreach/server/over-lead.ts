import { sql } from "drizzle-orm";
import type { RuleFace } from "../../../server/module.ts";

/** Does one of the actor's areas hold the facility that the lead was sent to? */
export const overLead: RuleFace = {
  face: "outreach.overLead",
  async mayI(tx, actor, thing, roles) {
    if (actor.is !== "person" || typeof thing !== "string") return false;
    const areas = actor.assignments.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
    const within = areas.includes(null) ? sql`true` : sql`p.ancestry && ${sql.param(areas)}::uuid[]`;
    const { rows } = await tx.execute(sql`
      select from outreach.lead l
        join places.published_place p on p.organisation = l.organisation and p.id = l.facility
      where l.id = ${thing} and ${within}`);
    return rows.length > 0;
  },
};
