import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { setTarget } from "../operations.ts";
import { target } from "./tables.ts";

export default handle(setTarget, async ({ input, actor, now, tx, refuse }) => {
  const { placeId, targetId, infants, source } = input;
  const { rows: facilities } = await tx.execute(
    sql`select from places.published_place where id = ${placeId} and kind = 'facility' and closed_at is null`,
  );
  if (facilities.length === 0) return refuse("not-a-facility");
  // Two who say it at once: one after the other, and never earlier than what stands there.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`infants ${placeId}`}, 0))`);
  const { rows } = await tx.execute<{ newest: string | null }>(
    sql`select max(at) as newest from coverage.target where place = ${placeId}`,
  );
  const at = new Date(Math.max(now, new Date(rows[0]?.newest ?? 0).getTime() + 1));
  const kept = await tx
    .insert(target)
    .values({
      organisation: organisationOf(actor),
      id: targetId,
      place: placeId,
      infants,
      source,
      at,
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: target.id });
  return kept.length === 0 ? refuse("already-added") : { targetId };
});
