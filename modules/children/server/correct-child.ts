import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { isChild } from "../child.ts";
import { ChildChanged } from "../events.ts";
import { correctChild } from "../operations.ts";
import { sealIdentity } from "./identity-of.ts";
import { putIntoSearch } from "./search-tokens.ts";
import { child as childTable, identity as identityTable } from "./tables.ts";

export default handle(correctChild, async ({ input, actor, now, today, tx, vault, refuse, emit, about }) => {
  const { childId, correctionId, insteadOf, identity, why } = input;
  about(childId);
  const key = await vault.keyFor(childId);
  if (!key) return refuse("erased");
  if (identity.born.day > today) return refuse("not-born-yet");
  if (!isChild(identity.born.day, today)) return refuse("not-a-child");
  // Held to the end of the turn, so that of two corrections of one text the second one sees the first.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`identity ${childId}`}, 0))`);
  const { rows } = await tx.execute<{ at: string }>(
    sql`select at from children.identity where child = ${childId} order by at desc, id desc limit 1`,
  );
  const [newest] = rows;
  if (!newest || new Date(newest.at).toISOString() !== new Date(insteadOf).toISOString()) {
    return refuse("changed-meanwhile");
  }
  const organisation = organisationOf(actor);
  // Later than what it corrects, also within one millisecond or by a clock that went back.
  const at = new Date(Math.max(now, new Date(newest.at).getTime() + 1));
  await tx.insert(identityTable).values({
    organisation,
    id: correctionId,
    child: childId,
    sealed: sealIdentity(key, correctionId, identity),
    why,
    at,
    by: actorName(actor),
  });
  await tx
    .update(childTable)
    .set({ sex: identity.sex, bornOn: identity.born.day, bornExact: identity.born.exact })
    .where(sql`${childTable.id} = ${childId}`);
  await putIntoSearch(tx, vault, organisation, childId, identity);
  emit(ChildChanged, { childId });
  return { childId };
});
