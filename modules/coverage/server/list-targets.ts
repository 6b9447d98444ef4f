import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { listTargets } from "../operations.ts";
import { myReaches } from "./my-reaches.sql.ts";

type Facility = AnswerOf<typeof listTargets>["facilities"][number];

export default handle(listTargets, async ({ actor, tx }) => {
  const mine = myReaches(actor);
  const all = mine.includes(organisationOf(actor));
  const { rows } = await tx.execute<Facility & Record<string, unknown>>(sql`
    select p.id as "placeId", p.name, p.name_hindi as "nameHindi", t.infants, t.source
    from places.published_place p left join lateral (
      select infants, source from coverage.target t where t.place = p.id order by at desc limit 1) t on true
    where p.kind = 'facility' and p.closed_at is null and (${all} or p.ancestry && ${sql.param(mine)}::uuid[])
    order by p.name, p.id`);
  return { facilities: rows };
});
