import { sql } from "drizzle-orm";
import type { RuleFace } from "../../../server/module.ts";

/** Does one of the actor's areas hold the facility whose register it is? */
export const overImport: RuleFace = {
  face: "registers.overImport",
  async mayI(tx, actor, thing, roles) {
    if (actor.is !== "person" || typeof thing !== "string") return false;
    const areas = actor.assignments.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
    const within = areas.includes(null) ? sql`true` : sql`p.ancestry && ${sql.param(areas)}::uuid[]`;
    const { rows } = await tx.execute(sql`
      select from registers.import i
        join places.published_place p on p.organisation = i.organisation and p.id = i.place
      where i.id = ${thing} and ${within}`);
    return rows.length > 0;
  },
};
