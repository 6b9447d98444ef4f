import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { ImportConfirmed } from "../events.ts";
import { confirmImport } from "../operations.ts";
import { holdImport, waitingRows } from "./hold-import.sql.ts";

export default handle(confirmImport, async ({ input, now, tx, refuse, emit }) => {
  const { importId, registerSeen } = input;
  const known = await holdImport(tx, importId);
  if (!known || known.confirmed) return refuse("confirmed-already");
  const kept = await waitingRows(tx, importId, ["waiting"]);
  if (kept !== known.rows) return refuse("rows-missing", { kept, rows: known.rows });
  await tx.execute(sql`
    update registers.import set confirmed_at = ${new Date(now)}, register_seen = ${registerSeen} where id = ${importId}`);
  emit(ImportConfirmed, { importId });
  return { importId };
});
