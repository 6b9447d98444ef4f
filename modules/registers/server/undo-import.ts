import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { ImportUndone } from "../events.ts";
import { undoImport } from "../operations.ts";
import { holdImport } from "./hold-import.sql.ts";

export default handle(undoImport, async ({ input, actor, now, tx, refuse, emit }) => {
  const { importId } = input;
  const known = await holdImport(tx, importId);
  if (!known?.finished || actor.is !== "person") return refuse("not-finished");
  if (known.undoAskedBy !== null) return refuse("undone-already");
  await tx.execute(sql`
    update registers.import set undo_asked_at = ${new Date(now)}, undo_asked_by = ${actor.id} where id = ${importId}`);
  emit(ImportUndone, { importId });
  return { importId };
});
