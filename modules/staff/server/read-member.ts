import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { handle } from "../../../server/module.ts";
import { MemberId } from "../member.ts";
import { readMember } from "../operations.ts";
import { whoWrote } from "../who-wrote.ts";
import { namesOf } from "./name-of.ts";

export default handle(readMember, async ({ input, tx, vault, about, dayOf }) => {
  const { memberId } = input;
  about(memberId);
  const { rows: joined } = await tx.execute<{ at: string }>(
    sql`select joined_at as at from staff.member where id = ${memberId}`,
  );
  const { rows } = await tx.execute<Row>(sql`
    select a.id as "assignmentId", a.role, a.place as "placeId",
      case when p.id is not null then jsonb_build_object('name', p.name, 'nameHindi', p.name_hindi) end as place,
      ${moment("a.since")} as since, a.given_by as "givenBy", ${moment("e.at")} as "endedAt",
      e.ended_by as "endedBy", e.reason
    from staff.assignment a
      left join staff.assignment_end e on e.organisation = a.organisation and e.assignment = a.id
      left join places.published_place p on p.organisation = a.organisation and p.id = a.place
    where a.member = ${memberId} order by e.at desc nulls first, a.since desc, a.id desc`);
  const writers = rows.flatMap(({ givenBy, endedBy }) => [givenBy, ...(endedBy === null ? [] : [endedBy])]);
  const names = await namesOf(tx, vault, [memberId, ...writers.filter((one) => MemberId.safeParse(one).success)]);
  const by = await whoWrote(writers, async (ids) => ids.map((id) => ({ memberId: id, name: names.get(id) ?? "" })));
  return {
    memberId,
    name: names.get(memberId) ?? "",
    joinedOn: dayOf(new Date(joined[0]?.at ?? 0)),
    assignments: rows.map(({ givenBy, endedAt, endedBy, reason, ...row }) => ({
      ...row,
      givenBy: by(givenBy),
      ended: endedAt === null || endedBy === null || reason === null ? null : { at: endedAt, by: by(endedBy), reason },
    })),
  };
});

type Assigned = AnswerOf<typeof readMember>["assignments"][number];

interface Row extends Record<string, unknown>, Omit<Assigned, "givenBy" | "ended"> {
  givenBy: string;
  endedAt: string | null;
  endedBy: string | null;
  reason: NonNullable<Assigned["ended"]>["reason"] | null;
}
