import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { handle } from "../../../server/module.ts";
import { readGivenOn } from "../operations.ts";

type Read = AnswerOf<typeof readGivenOn>;
type Given = Read["given"][number] & Record<string, unknown>;
type NotGiven = Read["notGiven"][number] & Record<string, unknown>;

/** Only the children who are still somebody: of one who was erased nothing is counted. */
export default handle(readGivenOn, async ({ input, tx, about }) => {
  const { on, memberIds } = input;
  const { rows: given } = await tx.execute<Given>(sql`
    select d.id as "doseId", d.child as "childId", d.by
    from immunization.dose d join children.published_child c on c.id = d.child
    where d."on" = ${on} and d.evidence = 'own-record' and d.by = any (${sql.param(memberIds)}::text[])
      and not exists (select from immunization.dose_taken_back b where b.dose = d.id)
    order by d.child, d.id`);
  const { rows: notGiven } = await tx.execute<NotGiven>(sql`
    select distinct on (g.child, v) g.child as "childId", v as vaccine, g.why, g.by
    from immunization.not_given g join children.published_child c on c.id = g.child, unnest(g.vaccines) v
    where g."on" = ${on} and g.by = any (${sql.param(memberIds)}::text[])
    order by g.child, v, g.at desc, g.id desc`);
  about(...new Set([...given, ...notGiven].map(({ childId }) => childId)));
  return { given, notGiven };
});
