import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { ChildsCardChanged } from "../events.ts";
import { recordWriting } from "../operations.ts";
import { recordsOf } from "./records-of.sql.ts";
import { writing } from "./tables.ts";

export default handle(recordWriting, async ({ input, actor, now, today, tx, refuse, emit, about }) => {
  const { childId, writingId, number, version, on } = input;
  about(childId);
  if (on > today) return refuse("day-not-begun");
  // Also of a card that the child has no more: it was written before that was known.
  const { rows } = await tx.execute<{ card: string }>(sql`
    select g.card from cards.given g join cards.card c on c.id = g.card
    where g.child = any (${recordsOf(sql`${childId}`)}) and c.number = ${number} limit 1`);
  const card = rows[0]?.card;
  if (card === undefined) return refuse("no-such-card");
  const kept = await tx
    .insert(writing)
    .values({
      ...{ organisation: organisationOf(actor), id: writingId, card, version, on },
      ...{ at: new Date(now), by: actorName(actor) },
    })
    .onConflictDoNothing()
    .returning({ id: writing.id });
  if (kept.length === 0) return refuse("already-added");
  emit(ChildsCardChanged, { childId });
  return { writingId };
});
