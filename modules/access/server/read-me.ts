import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { readMe } from "../operations.ts";

type Me = AnswerOf<typeof readMe>;

export default handle(readMe, async ({ tx, actor, now, ask }) => {
  if (actor.is !== "person") throw new Error("readMe is for people.");
  const weekAgo = new Date(now - 7 * 24 * 3600_000);
  const { rows } = await tx.execute<Omit<Me, "memberId" | "name" | "roles">>(sql`
    select a.sign_in_name || '@' || o.handle as "signInName",
      jsonb_build_object('organisationId', o.id, 'name', o.name, 'nameHindi', o.name_hindi) as organisation,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'kind', n.kind, 'at', to_char(n.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by n.at desc)
        from access.notice n where n.member = a.member and n.at > ${weekAgo}
      ), '[]') as notices
    from access.account a join places.published_organisation o on o.id = a.organisation
    where a.member = ${actor.id}`);
  const [me] = rows;
  if (!me) throw new Error("A session without an account.");
  const roles = actor.assignments.map(({ role, place }) => ({ role, placeId: place }));
  const named = await ask(nameMembers, { memberIds: [actor.id] });
  const name = isRefusal(named) ? null : (named.members[0]?.name ?? null);
  return { ...me, memberId: actor.id, name, roles } as Me;
});
