import { sql } from "drizzle-orm";
import type { RuleFace } from "../../../server/module.ts";

/** Does one of the actor's areas hold the facility whose session it is? */
export const overSession: RuleFace = {
  face: "sessions.overSession",
  async mayI(tx, actor, thing, roles) {
    if (actor.is !== "person" || typeof thing !== "string") return false;
    const areas = actor.assignments.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
    const within = areas.includes(null) ? sql`true` : sql`p.ancestry && ${sql.param(areas)}::uuid[]`;
    const { rows } = await tx.execute(sql`
      select from sessions.session s
        join places.published_place p on p.organisation = s.organisation and p.id = s.facility
      where s.id = ${thing} and ${within}`);
    return rows.length > 0;
  },
};
