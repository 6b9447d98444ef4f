import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { mostSavedLists } from "../lists.ts";
import { saveList } from "../operations.ts";
import { isOffered } from "./listed-as.sql.ts";
import { savedList } from "./tables.ts";

export default handle(saveList, async ({ input, actor, now, tx, refuse }) => {
  const { listId, name, wanted, order } = input;
  if (!isOffered(wanted, order)) return refuse("not-for-this-list");
  const member = actorName(actor);
  // Two that are saved at once do not both become the thirtieth.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`reports.saved_list:${member}`}, 0))`);
  const { rows } = await tx.execute<{ many: number }>(sql`
    select count(*)::int as many from reports.saved_list where member = ${member} and removed_at is null`);
  if ((rows[0]?.many ?? 0) >= mostSavedLists) return refuse("too-many-lists");
  await tx
    .insert(savedList)
    .values({
      organisation: organisationOf(actor),
      id: listId,
      member,
      name,
      wanted: { wanted, order },
      at: new Date(now),
    })
    .onConflictDoNothing();
  return { listId };
});
