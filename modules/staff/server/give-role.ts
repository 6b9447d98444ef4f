import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { RoleGiven } from "../events.ts";
import { memberLock } from "../member.ts";
import { giveRole } from "../operations.ts";
import { givesRole } from "./gives-role.ts";
import { openOver } from "./open-over.ts";
import { assignment } from "./tables.ts";

export default handle(giveRole, async ({ input, actor, now, tx, refuse, emit, about }) => {
  const { memberId, assignmentId, role, placeId } = input;
  about(memberId);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${memberLock(memberId)}, 0))`);
  const over = await openOver(tx, placeId);
  if (over === undefined) return refuse("no-such-place");
  if (!givesRole(actor, role, over)) return refuse("role-not-yours-to-give");
  const { rows } = await tx.execute(sql`
    select from staff.published_assignment
    where member = ${memberId} and role = ${role} and place is not distinct from ${placeId}::uuid`);
  if (rows.length > 0) return refuse("already-given");
  const given = await tx
    .insert(assignment)
    .values({
      organisation: organisationOf(actor),
      id: assignmentId,
      member: memberId,
      role,
      place: placeId,
      since: new Date(now),
      givenBy: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: assignment.id });
  if (given.length === 0) return refuse("already-given");
  emit(RoleGiven, { memberId, assignmentId });
  return { assignmentId };
});
