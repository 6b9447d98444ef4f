import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { handle } from "../../../server/module.ts";
import { tapCard } from "../operations.ts";
import { openPicc, readSun } from "../sun.ts";
import { macKeyOf, piccKeyOf } from "./chip-keys.ts";

/** Whoever holds a stranger's card learns that it is one of ours, and nothing of the child. */
export default handle(tapCard, async ({ input, now, tx, vault, actWithin }) => {
  const { organisationId, piccEncData, mac } = input;
  const said = (is: AnswerOf<typeof tapCard>["is"]) => ({ is });
  await actWithin(organisationId);
  const { rows: houses } = await tx.execute(
    sql`select from places.published_organisation where id = ${organisationId}`,
  );
  if (houses.length === 0) return said("not-genuine");
  const piccKey = await piccKeyOf(vault);
  const opened = openPicc(piccEncData, piccKey);
  if (opened === null) return said("not-genuine");
  const macKey = await macKeyOf(vault, opened.uid);
  const read = readSun({ piccEncData, mac }, { piccKey, macKeyOf: () => macKey }, () => null);
  if (!read.ok) return said("not-genuine");
  const { rows } = await tx.execute<{ id: string; void: boolean }>(sql`
    select c.id, c.voided_at is not null as void from cards.card c where c.number = ${read.uid} and c.kind = 'sun-chip'`);
  const card = rows[0];
  if (!card) return said("not-genuine");
  // One statement: of two that bring the same counter at once, one finds that it has been.
  const { rows: counted } = await tx.execute(sql`
    insert into cards.tap as t (organisation, card, counter, at)
    values (${organisationId}, ${card.id}, ${read.counter}, ${new Date(now)})
    on conflict (organisation, card) do update set counter = excluded.counter, at = excluded.at
    where t.counter < excluded.counter returning 1`);
  if (counted.length === 0) return said("replayed");
  return said(card.void ? "void" : "genuine");
});
