import { sql } from "drizzle-orm";
import type { RuleFace } from "../../../server/module.ts";

/**
 * Every place where the member holds a role lies in an area of the actor's. A member who holds
 * none is reached only by someone with the whole organisation.
 */
export const overMember: RuleFace = {
  face: "staff.overMember",
  async mayI(tx, actor, thing, roles) {
    if (actor.is !== "person" || typeof thing !== "string") return false;
    const areas = actor.assignments.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
    if (areas.includes(null)) {
      const { rows } = await tx.execute(sql`select from staff.member where id = ${thing}`);
      return rows.length > 0;
    }
    const { rows } = await tx.execute<{ all_inside: boolean | null }>(sql`
      select bool_and(p.ancestry is not null and p.ancestry && ${sql.param(areas)}::uuid[]) as all_inside
      from staff.published_assignment a left join places.published_place p on p.id = a.place
      where a.member = ${thing}`);
    return rows[0]?.all_inside === true;
  },
};
