import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { ChildId } from "../child.ts";
import { ChildChanged } from "../events.ts";
import { leaveChildren } from "../operations.ts";

export default handle(leaveChildren, async ({ input, actor, now, tx, emit, about }) => {
  const { memberId } = input;
  const { rows } = await tx.execute<{ child: string }>(sql`
    update children.carried c set ended_at = ${new Date(now)}, ended_by = ${actorName(actor)}
    where c.member = ${memberId} and c.ended_at is null and not exists (
      select from children.home h join places.published_place p on p.organisation = h.organisation and p.id = h.place
        join staff.published_assignment a on a.member = c.member and a.role = 'worker'
          and (a.place is null or a.place = any (p.ancestry))
      where h.child = c.child and h.ended_at is null)
    returning c.child`);
  about(memberId, ...rows.map(({ child }) => child));
  for (const { child } of rows) emit(ChildChanged, { childId: ChildId.parse(child) });
  return { left: rows.length };
});
