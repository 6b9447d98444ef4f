import { sql } from "drizzle-orm";
import { organisationOf, type Role } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { AssignmentEnded } from "../events.ts";
import { endAssignment } from "../operations.ts";
import { givesRole } from "./gives-role.ts";
import { assignmentEnd } from "./tables.ts";

export default handle(endAssignment, async ({ input, actor, now, tx, refuse, emit, about }) => {
  const { memberId, assignmentId, reason } = input;
  const { rows } = await tx.execute<{ role: Role; over: string[] | null }>(sql`
    select a.role, p.ancestry as over
    from staff.assignment a left join places.published_place p on p.id = a.place
    where a.id = ${assignmentId} and a.member = ${memberId}`);
  const [held] = rows;
  if (!held) return refuse("no-such-assignment");
  if (!givesRole(actor, held.role, held.over)) return refuse("role-not-yours-to-give");
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
