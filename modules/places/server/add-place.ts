import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { PlaceAdded } from "../events.ts";
import { addPlace } from "../operations.ts";
import { insertPlace } from "./insert-place.sql.ts";

export default handle(addPlace, async ({ input, actor, now, tx, refuse, emit }) => {
  const { placeId, parentId, kind, name, nameHindi = null } = input;
  const organisation = organisationOf(actor);
  const added = await insertPlace(tx, {
    organisation,
    id: placeId,
    kind,
    name,
    nameHindi,
    parent: parentId,
    addedAt: new Date(now),
  });
  if (added !== "added") return refuse(added);
  emit(PlaceAdded, { placeId });
  return { placeId };
});
