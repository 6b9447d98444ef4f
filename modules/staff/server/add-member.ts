import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { MemberAdded } from "../events.ts";
import { addMember } from "../operations.ts";
import { givesRole } from "./gives-role.ts";
import { assignment, member } from "./tables.ts";

export default handle(addMember, async ({ input, actor, now, tx, refuse, emit, about }) => {
  const { memberId, assignmentId, role, placeId } = input;
  if (!givesRole(actor, role)) return refuse("role-not-yours-to-give");
  if (placeId !== null) {
    const { rows } = await tx.execute(sql`select from places.published_place where id = ${placeId}`);
    if (rows.length === 0) return refuse("no-such-place");
  }
  const organisation = organisationOf(actor);
  const at = new Date(now);
  about(memberId);
  const joined = await tx
    .insert(member)
    .values({ organisation, id: memberId, joinedAt: at })
    .onConflictDoNothing()
    .returning({ id: member.id });
  if (joined.length === 0) return refuse("already-a-member");
  await tx
    .insert(assignment)
    .values({ organisation, id: assignmentId, member: memberId, role, place: placeId, since: at, givenBy: actorName(actor) });
  emit(MemberAdded, { memberId });
  return { memberId };
});
