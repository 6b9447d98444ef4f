import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { CalendarDay } from "../../../foundation/calendar-day.ts";
import { handle } from "../../../server/module.ts";
import { readCardsOfChild } from "../operations.ts";
import { recordsOf } from "./records-of.sql.ts";
import { lastWritten } from "./written.sql.ts";

type Card = AnswerOf<typeof readCardsOfChild>["cards"][number];
type Why = NonNullable<Card["ended"]>["why"];
type Row = Omit<Card, "ended"> & { endedAt: string | null; why: Why | null } & Record<string, unknown>;

export default handle(readCardsOfChild, async ({ input, tx, dayOf, about }) => {
  about(input.childId);
  const { rows } = await tx.execute<Row>(sql`
    select c.id as "cardId", c.kind, c.number, g."on"::text as since, ${lastWritten} as written,
      g.ended_at as "endedAt", g.ended_why as why
    from cards.given g join cards.card c on c.id = g.card
    where g.child = any (${recordsOf(sql`${input.childId}`)}) order by g.ended_at desc nulls first, g.since desc limit 50`);
  return {
    cards: rows.map(({ endedAt, why, ...card }) => ({
      ...card,
      since: CalendarDay.parse(card.since),
      ended: endedAt === null || why === null ? null : { on: dayOf(new Date(endedAt)), why },
    })),
  };
});
