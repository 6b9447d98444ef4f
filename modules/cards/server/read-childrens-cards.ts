import { sql } from "drizzle-orm";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle } from "../../../server/module.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { readChildrensCards } from "../operations.ts";
import { recordsOf } from "./records-of.sql.ts";
import { lastWritten } from "./written.sql.ts";

type Card = AnswerOf<typeof readChildrensCards>["cards"][number] & Record<string, unknown>;

export default handle(readChildrensCards, async ({ input, actor, tx, about }) => {
  const mine = withinReach(sql`children.published_reach`, actor, { byArea: [], byName: ["worker"] }, sql`a.child`);
  const { rows } = await tx.execute<Card>(sql`
    select a.child as "childId", c.kind, c.number, g."on"::text as since, ${lastWritten} as written
    from unnest(${sql.param(input.childIds)}::uuid[]) a (child)
      join cards.given g on g.child = any (${recordsOf(sql`a.child`)}) join cards.card c on c.id = g.card
    where g.ended_at is null and ${mine}
    order by a.child, c.kind`);
  about(...new Set(rows.map(({ childId }) => childId)));
  return { cards: rows };
});
