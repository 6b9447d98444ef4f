import { organisationOf } from "../../../foundation/actor.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { findOpenPlace } from "../../places/operations.ts";
import { receiveBoxes } from "../operations.ts";
import { box, boxMove } from "./tables.ts";

export default handle(receiveBoxes, async ({ input, actor, now, today, tx, refuse, ask }) => {
  const { placeId, model, boxes } = input;
  const facility = await ask(findOpenPlace, { placeId });
  if (isRefusal(facility) || facility.kind !== "facility") return refuse("not-a-facility");
  const [organisation, at] = [organisationOf(actor), new Date(now)];
  const kept = await tx
    .insert(box)
    .values(
      boxes.map(({ boxId, serial }) => ({
        ...{ organisation, id: boxId, serial, model, place: placeId, state: "in-stock", since: at },
      })),
    )
    .onConflictDoNothing()
    .returning({ id: box.id });
  if (kept.length < boxes.length) {
    const added = new Set(kept.map(({ id }) => id));
    const [known] = boxes.filter(({ boxId }) => !added.has(boxId));
    return refuse("serial-known", { id: known?.serial ?? "" });
  }
  await tx.insert(boxMove).values(
    boxes.map(({ boxId, moveId }) => ({
      ...{ organisation, id: moveId, box: boxId, number: 1, what: "received", place: placeId },
      ...{ on: today, at, by: actorName(actor) },
    })),
  );
  return { boxIds: boxes.map(({ boxId }) => boxId) };
});
