import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { voids } from "../card.ts";
import { ChildsCardChanged } from "../events.ts";
import { endCard } from "../operations.ts";
import { recordsOf } from "./records-of.sql.ts";

/** Said twice, by two phones, it is the same thing: the first reason stands, unless the second one voids the card. */
export default handle(endCard, async ({ input, actor, now, tx, refuse, emit, about }) => {
  const { childId, number, why } = input;
  about(childId);
  const [at, by] = [new Date(now), actorName(actor)];
  const { rows } = await tx.execute<{ card: string; ended: boolean }>(sql`
    select g.card, g.ended_at is not null as ended from cards.given g join cards.card c on c.id = g.card
    where g.child = any (${recordsOf(sql`${childId}`)}) and c.number = ${number} order by g.since desc, g.id desc limit 1 for update of c`);
  const held = rows[0];
  if (!held) return refuse("no-such-card");
  await tx.execute(sql`
    update cards.given set ended_at = ${at}, ended_by = ${by}, ended_why = ${why}
    where card = ${held.card} and child = any (${recordsOf(sql`${childId}`)}) and ended_at is null`);
  // Somebody else's by now: what this child's worker says of it later does not take it from them.
  if (voids.includes(why)) {
    await tx.execute(sql`
      update cards.card c set voided_at = ${at}, voided_by = ${by}, void_why = ${why}
      where c.id = ${held.card} and c.voided_at is null
        and not exists (select from cards.given g where g.card = c.id and g.ended_at is null)`);
  }
  emit(ChildsCardChanged, { childId });
  return { number };
});
