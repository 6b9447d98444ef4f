import { type SQL, sql } from "drizzle-orm";
import * as z from "zod/mini";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { handle } from "../../../server/module.ts";
import { CardId } from "../card.ts";
import { listCards } from "../operations.ts";
import { lastWritten } from "./written.sql.ts";

/** Where a page ended: microseconds since 1970, and the id. */
const Cursor = z.tuple([z.string().check(z.regex(/^\d{1,17}$/)), CardId]);
type Row = AnswerOf<typeof listCards>["cards"][number];

/** A card is void, else somebody's, else in stock. */
export const stateOf: SQL = sql`
  case when c.voided_at is not null then 'void'
    when exists (select from cards.given g where g.card = c.id and g.ended_at is null) then 'given' else 'in-stock' end`;

export const cardColumns: SQL = sql`
  c.id as "cardId", c.kind, c.number, ${stateOf} as state,
  jsonb_build_object('placeId', p.id, 'name', p.name, 'nameHindi', p.name_hindi) as facility,
  (select g.child from cards.given g where g.card = c.id and g.ended_at is null) as "childId",
  ${lastWritten} as written, c.registered_on::text as "registeredOn"`;

export const cardsWithPlaces: SQL = sql`
  cards.card c join places.published_place p on p.organisation = c.organisation and p.id = c.place`;

export default handle(listCards, async ({ input, tx, refuse, about }) => {
  const { placeId, state, number, after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const here = sql`p.ancestry @> array[${placeId}]::uuid[]`;
  const wanted = [
    here,
    ...(state ? [sql`${stateOf} = ${state}`] : []),
    ...(number ? [sql`c.number = ${number}`] : []),
    ...(from ? [sql`(c.registered_at, c.id) < (to_timestamp(${from[0]}::numeric / 1000000), ${from[1]}::uuid)`] : []),
  ];
  const { rows } = await tx.execute<Row & { micros: string } & Record<string, unknown>>(sql`
    select ${cardColumns}, (extract(epoch from c.registered_at) * 1000000)::bigint::text as micros
    from ${cardsWithPlaces} where ${sql.join(wanted, sql` and `)}
    order by c.registered_at desc, c.id desc limit ${limit + 1}`);
  const { rows: counted } = await tx.execute<{ state: Row["state"]; count: number }>(sql`
    select ${stateOf} as state, count(*)::int as count from ${cardsWithPlaces} where ${here} group by 1`);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const count = (of: Row["state"]) => counted.find((one) => one.state === of)?.count ?? 0;
  about(...shown.flatMap(({ childId }) => (childId === null ? [] : [childId])));
  return {
    cards: shown,
    counts: { "in-stock": count("in-stock"), given: count("given"), void: count("void") },
    next: rows.length > limit && last ? JSON.stringify([last.micros, last.cardId]) : null,
  };
});
