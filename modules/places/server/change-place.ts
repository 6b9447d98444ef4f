import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { PlaceChanged } from "../events.ts";
import { changePlace } from "../operations.ts";
import { placeLock, sortKey } from "../place.ts";

export default handle(changePlace, async ({ input, tx, refuse, emit }) => {
  const { placeId, name, nameHindi, facility } = input;
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${placeLock(placeId)}, 0))`);
  // Two siblings that want one name at the same moment wait for each other, and for whoever is added under it.
  await tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended('place ' || coalesce(parent::text, 'top'), 0))
    from places.place where id = ${placeId}`);
  const { rows } = await tx.execute<{ kind: string; closed: boolean; taken: boolean }>(sql`
    select p.kind, p.closed_at is not null as closed, exists (
      select from places.place o where o.id <> p.id and o.parent is not distinct from p.parent and o.kind = p.kind
        and o.name = ${name}) as taken
    from places.place p where p.id = ${placeId} for no key update`);
  const [found] = rows;
  if (!found || found.closed) return refuse("place-closed");
  if ((found.kind === "facility") !== (facility !== null)) return refuse("not-a-facility");
  if (found.taken) return refuse("name-taken");
  await tx.execute(sql`update places.place set name = ${name}, name_hindi = ${nameHindi} where id = ${placeId}`);
  if (facility) {
    const services = sql`${sql.param([...new Set(facility.services)])}::text[]`;
    await tx.execute(sql`
      update places.facility set type = ${facility.type}, services = ${services}, sorted_by = ${sortKey(name)}
      where place = ${placeId}`);
  }
  emit(PlaceChanged, { placeId });
  return { placeId };
});
