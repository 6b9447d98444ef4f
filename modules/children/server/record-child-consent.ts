import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { ChildChanged } from "../events.ts";
import { recordChildConsent } from "../operations.ts";
import { consent as consentTable } from "./tables.ts";

export default handle(recordChildConsent, async ({ input, actor, now, today, tx, vault, refuse, emit, about }) => {
  const { childId, consentId, consent, on } = input;
  about(childId);
  if (on > today) return refuse("day-not-begun");
  if (!(await vault.keysOf([childId])).has(childId)) return refuse("erased");
  // Of two, the one that is said later holds, also within one millisecond: what was withdrawn stays withdrawn.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`consent ${childId}`}, 0))`);
  const { rows } = await tx.execute<{ newest: string }>(
    sql`select max(at) as newest from children.consent where child = ${childId}`,
  );
  const at = new Date(Math.max(now, new Date(rows[0]?.newest ?? 0).getTime() + 1));
  const { care: _, ...agreed } = consent;
  await tx.insert(consentTable).values({
    organisation: organisationOf(actor),
    id: consentId,
    child: childId,
    ...agreed,
    alsoFor: [...agreed.alsoFor],
    on,
    at,
    by: actorName(actor),
  });
  emit(ChildChanged, { childId });
  return { consentId };
});
