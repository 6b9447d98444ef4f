import { and, eq } from "drizzle-orm";
import { organisationOf, Role } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { AssignmentEnded } from "../events.ts";
import { endAssignment } from "../operations.ts";
import { givesRole } from "./gives-role.ts";
import { assignment, assignmentEnd } from "./tables.ts";

export default handle(endAssignment, async ({ input, actor, now, tx, refuse, emit, about }) => {
  const { memberId, assignmentId, reason } = input;
  const [held] = await tx
    .select({ role: assignment.role })
    .from(assignment)
    .where(and(eq(assignment.id, assignmentId), eq(assignment.member, memberId)));
  if (!held) return refuse("no-such-assignment");
  if (!givesRole(actor, Role.parse(held.role))) return refuse("role-not-yours-to-give");
  about(memberId);
  const ended = await tx
    .insert(assignmentEnd)
    .values({
      organisation: organisationOf(actor),
      assignment: assignmentId,
      at: new Date(now),
      endedBy: actorName(actor),
      reason,
    })
    .onConflictDoNothing()
    .returning({ assignment: assignmentEnd.assignment });
  if (ended.length > 0) emit(AssignmentEnded, { memberId, assignmentId });
  return { assignmentId };
});
