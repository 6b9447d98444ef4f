import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { voidCard } from "../operations.ts";

export default handle(voidCard, async ({ input, actor, now, tx, refuse }) => {
  const { placeId, cardId, why } = input;
  const { rows } = await tx.execute<{ void: boolean; held: boolean }>(sql`
    select c.voided_at is not null as void,
      exists (select from cards.given g where g.card = c.id and g.ended_at is null) as held
    from cards.card c where c.id = ${cardId} and c.place = ${placeId} for update of c`);
  if (!rows[0]) return refuse("no-such-card");
  if (rows[0].void) return refuse("card-void");
  if (rows[0].held) return refuse("card-of-another");
  await tx.execute(sql`
    update cards.card set voided_at = ${new Date(now)}, voided_by = ${actorName(actor)}, void_why = ${why}
    where id = ${cardId}`);
  return { cardId };
});
