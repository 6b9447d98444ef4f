import { organisationOf } from "../../../foundation/actor.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { findOpenPlace } from "../../places/operations.ts";
import { registerCards } from "../operations.ts";
import { card } from "./tables.ts";

export default handle(registerCards, async ({ input, actor, now, today, tx, ask, refuse }) => {
  const { placeId, cards } = input;
  const place = await ask(findOpenPlace, { placeId });
  if (isRefusal(place) || place.kind !== "facility") return refuse("not-a-facility");
  const kept = await tx
    .insert(card)
    .values(
      cards.map(({ cardId, kind, number }) => ({
        ...{ organisation: organisationOf(actor), id: cardId, kind, number, place: placeId },
        ...{ registeredOn: today, registeredAt: new Date(now), registeredBy: actorName(actor) },
      })),
    )
    .onConflictDoNothing()
    .returning({ number: card.number });
  const known = cards.find(({ number }) => !kept.some((one) => one.number === number));
  if (known) return refuse("card-known", { number: known.number });
  return { cardIds: cards.map(({ cardId }) => cardId) };
});
