import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { MemberAdded } from "../events.ts";
import { addMember } from "../operations.ts";
import { givesRole } from "./gives-role.ts";
import { openOver } from "./open-over.ts";
import { sealName } from "./name-of.ts";
import { assignment, member, memberName } from "./tables.ts";

export default handle(addMember, async ({ input, actor, now, tx, vault, newId, refuse, emit, about }) => {
  const { memberId, assignmentId, name, role, placeId } = input;
  const over = await openOver(tx, placeId);
  if (over === undefined) return refuse("no-such-place");
  if (!givesRole(actor, role, over)) return refuse("role-not-yours-to-give");
  const organisation = organisationOf(actor);
  const at = new Date(now);
  about(memberId);
  const joined = await tx
    .insert(member)
    .values({ organisation, id: memberId, joinedAt: at })
    .onConflictDoNothing()
    .returning({ id: member.id });
  if (joined.length === 0) return refuse("already-a-member");
  const nameId = newId();
  const sealed = await sealName(vault, memberId, nameId, name);
  await tx.insert(memberName).values({ organisation, id: nameId, member: memberId, name: sealed, at });
  await tx.insert(assignment).values({
    organisation,
    id: assignmentId,
    member: memberId,
    role,
    place: placeId,
    since: at,
    givenBy: actorName(actor),
  });
  emit(MemberAdded, { memberId });
  return { memberId };
});
