import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { PlaceClosed } from "../events.ts";
import { markClosed } from "../operations.ts";
import { placeLock } from "../place.ts";

export default handle(markClosed, async ({ input, actor, now, tx, refuse, emit }) => {
  const { placeId } = input;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${placeLock(placeId)}, 0))`);
  const { rows } = await tx.execute<{ closed: boolean; inside: number }>(sql`
    select closed_at is not null as closed,
      (select count(*)::int from places.place i where i.parent = p.id and i.closed_at is null) as inside
    from places.place p where id = ${placeId}`);
  const [found] = rows;
  if (!found) return refuse("no-such-place");
  if (found.closed) return refuse("place-closed");
  if (found.inside > 0) return refuse("places-in-it", { count: found.inside });
  await tx.execute(sql`
    update places.place set closed_at = ${new Date(now)}, closed_by = ${actorName(actor)} where id = ${placeId}`);
  emit(PlaceClosed, { placeId });
  return { placeId };
});
