import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { handle } from "../../../server/module.ts";
import { listSignInNames } from "../operations.ts";

type Row = AnswerOf<typeof listSignInNames>["signInNames"][number] & Record<string, unknown>;

/** Of those alone who hold a role in the asker's area. */
export default handle(listSignInNames, async ({ input, actor, tx }) => {
  const areas =
    actor.is === "person"
      ? actor.assignments.filter(({ role }) => role === "super-admin" || role === "admin").map(({ place }) => place)
      : [];
  const within = areas.includes(null) ? sql`true` : sql`p.ancestry && ${sql.param(areas)}::uuid[]`;
  const { rows } = await tx.execute<Row>(sql`
    select distinct a.member as "memberId", a.sign_in_name || '@' || o.handle as "signInName"
    from access.account a join places.published_organisation o on o.id = a.organisation
      join staff.published_assignment held on held.organisation = a.organisation and held.member = a.member
      left join places.published_place p on p.organisation = held.organisation and p.id = held.place
    where a.member = any (${sql.param(input.memberIds)}::uuid[]) and ${within}`);
  return { signInNames: rows };
});
