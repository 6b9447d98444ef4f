import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { SavedList } from "../lists.ts";
import { readSavedLists } from "../operations.ts";

export default handle(readSavedLists, async ({ actor, tx }) => {
  const { rows } = await tx.execute(sql`
    select id as "listId", name, wanted -> 'wanted' as wanted, wanted ->> 'order' as "order" from reports.saved_list
    where member = ${actorName(actor)} and removed_at is null order by at desc, id desc`);
  // What an earlier release saved and this one does not know any more is left out.
  return { lists: rows.flatMap((row) => SavedList.safeParse(row).data ?? []) };
});
