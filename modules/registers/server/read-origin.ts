import { sql } from "drizzle-orm";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { readOrigin } from "../operations.ts";

type Origin = AnswerOf<typeof readOrigin>["imports"][number];

export default handle(readOrigin, async ({ input, tx, ask, about, dayOf }) => {
  const { childId } = input;
  about(childId);
  const { rows } = await tx.execute<Pick<Origin, "importId" | "as"> & { at: Date | string; by: string }>(sql`
    select i.id as "importId", l.at, i.begun_by as by,
      case when l."end" = 'added' or l.choice = 'same' then 'added' else 'registered' end as as
    from registers.line l join registers.import i on i.id = l.import
    where l.child = ${childId} and l."end" in ('registered', 'added', 'kept') order by l.at, i.id`);
  const by = await whoWrote(
    rows.map((row) => row.by),
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  return {
    imports: rows.map((row) => ({ importId: row.importId, as: row.as, on: dayOf(new Date(row.at)), by: by(row.by) })),
  };
});
