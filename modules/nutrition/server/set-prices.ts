import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { setPrices } from "../operations.ts";
import { price } from "./tables.ts";

export default handle(setPrices, async ({ input: { placeId, prices }, actor, now, tx, newId, refuse }) => {
  if (new Set(prices.map(({ food }) => food)).size < prices.length) return refuse("one-price-twice");
  const [organisation, at, by] = [organisationOf(actor), new Date(now), actorName(actor)];
  await tx.insert(price).values(
    prices.map(({ food, rupees }) => ({
      organisation,
      id: newId(),
      place: placeId,
      food,
      rupees: rupees.toString(),
      at,
      by,
    })),
  );
  return { placeId };
});
