import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { PlaceAdded } from "../events.ts";
import { addFacility } from "../operations.ts";
import { sortKey } from "../place.ts";
import { insertPlace } from "./insert-place.sql.ts";
import { facility } from "./tables.ts";

export default handle(addFacility, async ({ input, actor, now, tx, refuse, emit }) => {
  const { placeId, parentId, name, nameHindi = null, type, services } = input;
  const organisation = organisationOf(actor);
  const added = await insertPlace(tx, {
    organisation,
    id: placeId,
    kind: "facility",
    name,
    nameHindi,
    parent: parentId,
    addedAt: new Date(now),
  });
  if (added !== "added") return refuse(added);
  await tx
    .insert(facility)
    .values({ organisation, place: placeId, type, services: [...new Set(services)], sortedBy: sortKey(name) });
  emit(PlaceAdded, { placeId });
  return { placeId };
});
