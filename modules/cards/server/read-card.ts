import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { readCard } from "../operations.ts";
import { cardColumns, cardsWithPlaces } from "./list-cards.ts";

type Shown = AnswerOf<typeof readCard>;
type Why = NonNullable<Shown["voided"]>["why"];

export default handle(readCard, async ({ input, tx, ask, refuse, about }) => {
  const { placeId, cardId } = input;
  const { rows } = await tx.execute<CardNow>(sql`
    select ${cardColumns}, c.registered_by as "registeredBy", ${moment("c.voided_at")} as "voidedAt",
      c.voided_by as "voidedBy", c.void_why as "voidWhy"
    from ${cardsWithPlaces} where c.id = ${cardId} and c.place = ${placeId}`);
  const card = rows[0];
  if (!card) return refuse("no-such-card");
  const { rows: holders } = await tx.execute<Holder>(sql`
    select g.child as "childId", ${moment("g.since")} as since, g.given_by as "givenBy",
      ${moment("g.ended_at")} as "endedAt", g.ended_by as "endedBy", g.ended_why as why
    from cards.given g where g.card = ${cardId} order by g.since desc, g.id desc limit 50`);
  const { rows: writings } = await tx.execute<{ version: number; on: Shown["registeredOn"]; by: string }>(sql`
    select w.version::float8 as version, w."on"::text as "on", w.by from cards.writing w
    where w.card = ${cardId} order by w.version desc, w.at desc limit 50`);
  about(...new Set(holders.map(({ childId }) => childId)));
  const writers = [
    ...[card.registeredBy, card.voidedBy],
    ...holders.flatMap(({ givenBy, endedBy }) => [givenBy, endedBy]),
    ...writings.map((one) => one.by),
  ].filter((writer) => writer !== null);
  const by = await whoWrote(writers, async (memberIds) => {
    const named = await ask(nameMembers, { memberIds });
    return isRefusal(named) ? [] : named.members;
  });
  const { registeredBy, voidedAt, voidedBy, voidWhy, ...row } = card;
  return {
    ...row,
    registeredBy: by(registeredBy),
    voided: voidedAt && voidedBy && voidWhy ? { at: voidedAt, by: by(voidedBy), why: voidWhy } : null,
    history: holders.map(({ givenBy, endedAt, endedBy, why, ...one }) => ({
      ...one,
      givenBy: by(givenBy),
      ended: endedAt && endedBy && why ? { at: endedAt, by: by(endedBy), why } : null,
    })),
    writings: writings.map((one) => ({ ...one, by: by(one.by) })),
  };
});

interface CardNow extends Record<string, unknown>, Omit<Shown, "registeredBy" | "history" | "writings" | "voided"> {
  registeredBy: string;
  voidedAt: string | null;
  voidedBy: string | null;
  voidWhy: Why | null;
}

interface Holder extends Record<string, unknown> {
  childId: Shown["history"][number]["childId"];
  since: string;
  givenBy: string;
  endedAt: string | null;
  endedBy: string | null;
  why: Why | null;
}
