import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { forgetUnconfirmed } from "../operations.ts";

const keptForMs = 7 * 86_400_000;

/** Nobody said that these rows are to come in: nobody may read them for longer than it takes to come back to them. */
export default handle(forgetUnconfirmed, async ({ now, tx, vault }) => {
  const { rows } = await tx.execute<{ rowsKey: string }>(sql`
    select rows_key as "rowsKey" from registers.import i
    where confirmed_at is null and begun_at < ${new Date(now - keptForMs)}
      and exists (select from registers.line l where l.import = i.id and l.sealed is not null)`);
  for (const { rowsKey } of rows) await vault.destroy(rowsKey, now);
  await tx.execute(sql`
    update registers.line l set sealed = null where sealed is not null and exists (
      select from registers.import i where i.id = l.import and confirmed_at is null
        and begun_at < ${new Date(now - keptForMs)})`);
  return { forgotten: rows.length };
});
