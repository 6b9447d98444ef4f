import { sql } from "drizzle-orm";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle } from "../../../server/module.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { readChildrensCards } from "../operations.ts";
import { lastWritten } from "./written.sql.ts";

type Card = AnswerOf<typeof readChildrensCards>["cards"][number] & Record<string, unknown>;

export default handle(readChildrensCards, async ({ input, actor, tx, about }) => {
  const mine = withinReach(sql`children.published_reach`, actor, { byArea: [], byName: ["worker"] }, sql`g.child`);
  const { rows } = await tx.execute<Card>(sql`
    select g.child as "childId", c.kind, c.number, g."on"::text as since, ${lastWritten} as written
    from cards.given g join cards.card c on c.id = g.card
    where g.child = any (${sql.param(input.childIds)}::uuid[]) and g.ended_at is null and ${mine}
    order by g.child, c.kind`);
  about(...new Set(rows.map(({ childId }) => childId)));
  return { cards: rows };
});
