import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { ChildsCardChanged } from "../events.ts";
import { giveCard } from "../operations.ts";
import { card as cardTable, given } from "./tables.ts";

export default handle(giveCard, async ({ input, actor, now, today, tx, refuse, emit, about }) => {
  const { childId, cardId, givingId, card, on } = input;
  about(childId);
  if (on > today) return refuse("day-not-begun");
  const { rows: homes } = await tx.execute<{ place: string }>(sql`
    select r.place from children.published_reach r join children.published_child c on c.id = r.subject
    where r.subject = ${childId} and r.place is not null`);
  const place = homes[0]?.place;
  if (place === undefined) return refuse("erased");
  const [organisation, by, at] = [organisationOf(actor), actorName(actor), new Date(now)];
  await tx
    .insert(cardTable)
    .values({ organisation, id: cardId, ...card, place, registeredOn: today, registeredAt: at, registeredBy: by })
    .onConflictDoNothing();
  // Whoever gives the same card at the same time waits here.
  const { rows } = await tx.execute<Standing>(sql`
    select c.id, c.kind, c.voided_at is not null as void,
      (select g.child from cards.given g where g.card = c.id and g.ended_at is null) as holder
    from cards.card c where c.number = ${card.number} for update of c`);
  const known = rows[0];
  if (known?.kind !== card.kind) return refuse("card-of-another");
  if (known.void) return refuse("card-void");
  if (known.holder === childId) return { givingId };
  if (known.holder !== null) return refuse("card-of-another");
  const isPrinted = card.kind === "printed";
  const kept = await tx
    .insert(given)
    .values({ organisation, id: givingId, card: known.id, child: childId, isPrinted, on, since: at, givenBy: by })
    .onConflictDoNothing()
    .returning({ id: given.id });
  if (kept.length === 0) {
    const { rows: used } = await tx.execute(sql`select from cards.given where id = ${givingId}`);
    return refuse(used.length > 0 ? "already-added" : "has-a-card");
  }
  emit(ChildsCardChanged, { childId });
  return { givingId };
});

interface Standing extends Record<string, unknown> {
  id: string;
  kind: string;
  void: boolean;
  holder: string | null;
}
