import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { removeSavedList } from "../operations.ts";

export default handle(removeSavedList, async ({ input: { listId }, actor, now, tx, refuse }) => {
  const { rows } = await tx.execute(sql`
    update reports.saved_list set removed_at = coalesce(removed_at, to_timestamp(${now / 1000}))
    where id = ${listId} and member = ${actorName(actor)} returning id`);
  return rows.length === 0 ? refuse("no-such-list") : { listId };
});
