import { sql } from "drizzle-orm";
import type * as z from "zod/mini";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import type { MemberId } from "../../staff/member.ts";
import { nameMembers } from "../../staff/operations.ts";
import { atMostCarried } from "../caseload.ts";
import { listCarriers } from "../operations.ts";

/** As many as are offered to choose from: a facility has a dozen workers. */
const offered = 100;

export default handle(listCarriers, async ({ input, tx, ask }) => {
  const { rows } = await tx.execute<{ member: z.infer<typeof MemberId>; carried: number }>(sql`
    select a.member, (
      select count(*)::int from children.carried c
      where c.member = a.member and c.slot is not null and c.ended_at is null) as carried
    from staff.published_assignment a
      join places.published_place p on p.id = ${input.placeId} and (a.place is null or a.place = any (p.ancestry))
    where a.role = 'worker' group by a.member order by carried, a.member limit ${offered}`);
  const named = await ask(nameMembers, { memberIds: rows.map(({ member }) => member) });
  const names = new Map(isRefusal(named) ? [] : named.members.map(({ memberId, name }) => [memberId, name] as const));
  return {
    atMost: atMostCarried,
    carriers: rows.flatMap(({ member, carried }) => {
      const name = names.get(member);
      return name === undefined ? [] : [{ memberId: member, name, carried }];
    }),
  };
});
