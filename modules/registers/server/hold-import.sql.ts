import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";

export interface ImportKept extends Record<string, unknown> {
  readonly place: string;
  readonly worker: string | null;
  readonly rowsKey: string;
  readonly rows: number;
  readonly begunBy: string;
  readonly confirmed: boolean;
  readonly registerSeen: boolean | null;
  readonly finished: boolean;
  readonly undoAskedBy: string | null;
  readonly undone: boolean;
}

const lock = (importId: string) => sql`hashtextextended(${`import ${importId}`}, 0)`;

/** Whoever changes the same import waits until the turn ends. */
export async function holdImport(tx: Tx, importId: string): Promise<ImportKept | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(${lock(importId)})`);
  return importKept(tx, importId);
}

/** For long work: "in-hand" where somebody else is at it, who goes on with what is left. */
export async function takeImport(tx: Tx, importId: string): Promise<ImportKept | undefined | "in-hand"> {
  const { rows } = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(${lock(importId)}) as mine`,
  );
  return rows[0]?.mine === true ? importKept(tx, importId) : "in-hand";
}

async function importKept(tx: Tx, importId: string): Promise<ImportKept | undefined> {
  const { rows } = await tx.execute<ImportKept>(sql`
    select place, worker, rows_key as "rowsKey", rows, begun_by as "begunBy", confirmed_at is not null as confirmed,
      register_seen as "registerSeen", finished_at is not null as finished, undo_asked_by as "undoAskedBy",
      undone_at is not null as undone
    from registers.import where id = ${importId}`);
  return rows[0];
}

export async function waitingRows(tx: Tx, importId: string, ends: readonly string[]): Promise<number> {
  const { rows } = await tx.execute<{ left: number }>(sql`
    select count(*)::int as left from registers.line
    where import = ${importId} and "end" = any (${sql.param(ends)}::text[])`);
  return rows[0]?.left ?? 0;
}
