import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { atMostCarried } from "../caseload.ts";
import { readMeter } from "../operations.ts";

export default handle(readMeter, async ({ actor, tx }) => {
  const member = actor.is === "person" ? actor.id : null;
  const { rows } = await tx.execute<{ carried: number; waiting: number }>(sql`
    select count(slot)::int as carried, (count(*) - count(slot))::int as waiting
    from children.carried where member = ${member} and ended_at is null`);
  return { carried: rows[0]?.carried ?? 0, atMost: atMostCarried, waiting: rows[0]?.waiting ?? 0 };
});
