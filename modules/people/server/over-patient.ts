import { sql } from "drizzle-orm";
import type { RuleFace } from "../../../server/module.ts";

/** Does one of the actor's areas hold the facility that cares for the patient? */
export const overPatient: RuleFace = {
  face: "people.overPatient",
  async mayI(tx, actor, thing, roles) {
    if (actor.is !== "person" || typeof thing !== "string") return false;
    const areas = actor.assignments.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
    const within = areas.includes(null) ? sql`true` : sql`p.ancestry && ${sql.param(areas)}::uuid[]`;
    const { rows } = await tx.execute(sql`
      select from people.care c join places.published_place p on p.organisation = c.organisation and p.id = c.place
      where c.patient = ${thing} and c.ended_at is null and ${within}`);
    return rows.length > 0;
  },
};
