import { sql } from "drizzle-orm";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import type { PlaceKind } from "../../places/place.ts";
import { AssignmentId, MemberId } from "../../staff/member.ts";
import { nameMembers } from "../../staff/operations.ts";
import { readPlace } from "../operations.ts";
import { placeUse } from "./place-use.sql.ts";

export default handle(readPlace, async ({ input, tx, refuse, ask, about }) => {
  const { placeId } = input;
  const { rows } = await tx.execute<{ kind: PlaceKind; closed: boolean; inside: number }>(sql`
    select kind, closed_at is not null as closed,
      (select count(*)::int from places.published_place i
       where i.ancestry @> array[${placeId}]::uuid[] and i.id <> ${placeId} and i.closed_at is null) as inside
    from places.published_place where id = ${placeId}`);
  const [found] = rows;
  if (!found) return refuse("no-such-place");
  const { staff, ...left } = await placeUse(tx, placeId);
  const memberIds = [...new Set(staff.map(({ memberId }) => memberId))].slice(0, 200);
  about(...memberIds);
  const named = await ask(nameMembers, { memberIds: memberIds.map((id) => MemberId.parse(id)) });
  const names = new Map(
    isRefusal(named) ? [] : named.members.map(({ memberId, name }): [string, string] => [memberId, name]),
  );
  return {
    ...found,
    ...left,
    staff: staff.map(({ memberId, assignmentId, role }) => ({
      memberId: MemberId.parse(memberId),
      name: names.get(memberId) ?? "",
      assignmentId: AssignmentId.parse(assignmentId),
      role,
    })),
  };
});
