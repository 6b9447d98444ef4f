import { sql } from "drizzle-orm";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { leaveChildren } from "../../children/operations.ts";
import { leavePatients } from "../../people/operations.ts";
import { memberLock } from "../../staff/member.ts";
import { endAssignment, giveRole } from "../../staff/operations.ts";
import { moveMember } from "../operations.ts";

export default handle(moveMember, async ({ input, tx, refuse, ask }) => {
  const { memberId, endsId, assignmentId, role, placeId } = input;
  // Of sixteen who move one member at once, one ends the role and the others find that it is held no more.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${memberLock(memberId)}, 0))`);
  if (endsId !== null) {
    const { rows } = await tx.execute(
      sql`select from staff.published_assignment where id = ${endsId} and member = ${memberId}`,
    );
    if (rows.length === 0) return refuse("no-such-assignment");
  }
  const given = await ask(giveRole, { memberId, assignmentId, role, placeId });
  if (isRefusal(given)) return refuse(given.refused);
  if (endsId !== null) {
    const ended = await ask(endAssignment, { memberId, assignmentId: endsId, reason: "moved" });
    if (isRefusal(ended)) return refuse(ended.refused);
  }
  const left = await ask(leavePatients, { memberId });
  if (isRefusal(left)) throw new Error("Leaving patients is never refused.");
  const children = await ask(leaveChildren, { memberId });
  if (isRefusal(children)) throw new Error("Leaving children is never refused.");
  return { assignmentId, ...left };
});
