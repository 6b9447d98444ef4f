import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle } from "../../../server/module.ts";
import { measuresKept } from "../measure.ts";
import { readGrowthCards } from "../operations.ts";
import { isTakenBack, measureJson } from "./measures.sql.ts";
import { recordsOf } from "./records-of.sql.ts";

type Card = AnswerOf<typeof readGrowthCards>["cards"][number];

export default handle(readGrowthCards, async ({ input, actor, tx, about }) => {
  const mine = withinReach(sql`children.published_reach`, actor, { byArea: [], byName: ["worker"] }, sql`c.id`);
  const { rows: cards } = await tx.execute<Card & Record<string, unknown>>(sql`
    select c.id as "childId",
      (select coalesce(jsonb_agg(n.is order by n."on", n.at), '[]') from (
        select ${measureJson} as is, m."on", m.at from growth.measure m
        where m.child = any (r.records) and not ${isTakenBack}
        order by m."on" desc, m.at desc limit ${measuresKept}) n) as measures,
      (select coalesce(jsonb_agg(jsonb_build_object('step', s.step, 'saw', s.saw, 'on', s."on") order by s.at), '[]')
       from growth.referral_step s where s.child = any (r.records)) as steps
    from children.published_child c, lateral (select ${recordsOf(sql`c.id`)} as records) r
    where c.id = any (${sql.param(input.childIds)}::uuid[]) and ${mine} order by c.id`);
  about(...cards.map(({ childId }) => childId));
  return { cards };
});
