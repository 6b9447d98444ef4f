import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { ChildChanged } from "../events.ts";
import { markHome } from "../operations.ts";
import { sealSpot } from "./dwelling-of.ts";
import { dwelling } from "./tables.ts";

export default handle(markHome, async ({ input, actor, now, today, tx, vault, refuse, emit, about }) => {
  const { childId, markId, spot, on } = input;
  about(childId);
  if (on > today) return refuse("day-not-begun");
  const key = (await vault.keysOf([childId])).get(childId);
  if (!key) return refuse("erased");
  // Of two, the one that is said later holds, also within one millisecond.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`dwelling ${childId}`}, 0))`);
  const { rows } = await tx.execute<{ newest: string | null }>(
    sql`select max(at) as newest from children.dwelling where child = ${childId}`,
  );
  const at = new Date(Math.max(now, new Date(rows[0]?.newest ?? 0).getTime() + 1));
  // Where they lived before is of no use to anybody: it does not stay, as other words about a child do.
  await tx.execute(sql`update children.dwelling set sealed = null where child = ${childId} and sealed is not null`);
  const kept = await tx
    .insert(dwelling)
    .values({
      ...{ organisation: organisationOf(actor), id: markId, child: childId, on, at, by: actorName(actor) },
      sealed: spot && sealSpot(key, markId, spot),
    })
    .onConflictDoNothing()
    .returning({ id: dwelling.id });
  if (kept.length === 0) return refuse("already-added");
  emit(ChildChanged, { childId });
  return { childId };
});
