import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { arrangeOutreach } from "../operations.ts";
import { coordinatorColumn } from "./arrangement-of.sql.ts";
import { arrangement } from "./tables.ts";

export default handle(arrangeOutreach, async ({ input, actor, now, tx, vault, refuse }) => {
  const { placeId, arrangementId, coordinator, rupeesEach } = input;
  const by = actorName(actor);
  // Of two, the one that is said later holds, also within one millisecond.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`arrangement ${placeId}`}, 0))`);
  const { rows } = await tx.execute<{ newest: string | null }>(
    sql`select max(at) as newest from outreach.arrangement where place = ${placeId}`,
  );
  const at = new Date(Math.max(now, new Date(rows[0]?.newest ?? 0).getTime() + 1));
  const key = coordinator === null ? null : await vault.keyFor(by);
  const kept = await tx
    .insert(arrangement)
    .values({
      ...{ organisation: organisationOf(actor), id: arrangementId, place: placeId, rupeesEach, at, by },
      coordinator: coordinator && key ? key.seal(coordinatorColumn, arrangementId, JSON.stringify(coordinator)) : null,
    })
    .onConflictDoNothing()
    .returning({ id: arrangement.id });
  if (kept.length === 0) return refuse("already-added");
  return { arrangementId };
});
