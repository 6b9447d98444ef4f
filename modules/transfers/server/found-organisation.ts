import { sql } from "drizzle-orm";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { openAccount } from "../../access/operations.ts";
import { openOrganisation } from "../../places/operations.ts";
import { AssignmentId } from "../../staff/member.ts";
import { addMember } from "../../staff/operations.ts";
import { foundOrganisation } from "../operations.ts";

/** From the opening on the turn stands in the new organisation, where the house takes its first member in. */
export default handle(foundOrganisation, async ({ input, tx, newId, refuse, ask }) => {
  const { organisationId, handle: shortName, name, nameHindi, timeZone, first } = input;
  const { memberId, signInName, password } = first;
  const called = { handle: shortName, name, timeZone, ...(nameHindi === undefined ? {} : { nameHindi }) };
  const organisation = await ask(openOrganisation, { organisationId, ...called });
  if (isRefusal(organisation)) return refuse(organisation.refused);
  if (!organisation.opened) {
    // The same request once more; whoever comes with another first member finds the name taken.
    const { rows } = await tx.execute(sql`select from staff.published_assignment where member = ${memberId}`);
    return rows.length > 0 ? { organisationId } : refuse("handle-taken");
  }
  const assignmentId = AssignmentId.parse(newId());
  const joins = { memberId, assignmentId, name: first.name, role: "super-admin", placeId: null } as const;
  for (const step of [await ask(addMember, joins), await ask(openAccount, { memberId, signInName, password })]) {
    if (isRefusal(step)) throw new Error(`The first member of a new organisation was refused: ${step.refused}`);
  }
  return { organisationId };
});
