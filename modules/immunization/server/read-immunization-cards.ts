import { sql } from "drizzle-orm";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle } from "../../../server/module.ts";
import { ChildId } from "../../children/child.ts";
import { readImmunizationCards } from "../operations.ts";
import { factsOf } from "./facts.sql.ts";

export default handle(readImmunizationCards, async ({ input, actor, tx, about }) => {
  const mine = withinReach(sql`children.published_reach`, actor, { byArea: [], byName: ["worker"] }, sql`c.id`);
  const { rows } = await tx.execute<{ id: string }>(sql`
    select c.id from children.published_child c
    where c.id = any (${sql.param(input.childIds)}::uuid[]) and ${mine} order by c.id`);
  const ids = rows.map(({ id }) => id);
  about(...ids);
  const facts = await factsOf(tx, ids);
  return {
    cards: ids.flatMap((id) => {
      const kept = facts.get(id);
      if (!kept) return [];
      const { born: _, sex: __, ...card } = kept;
      return [{ childId: ChildId.parse(id), ...card }];
    }),
  };
});
