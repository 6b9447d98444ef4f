import type { OwnerDatabase, ReplicaRow } from "./database.ts";
import { openJson, type Safe, sealJson } from "./sealing.ts";

/** What changed since the cursor. */
export interface Change<Row> {
  readonly put: readonly Row[];
  readonly remove: readonly string[];
  readonly cursor: string | null;
}

/** A sealed copy of what the house said, for when there is no network. */
export interface Replica<Row extends { readonly id: string }> {
  /** Rows and cursor together, or nothing of them. */
  change(change: Change<Row>): Promise<void>;
  all(): Promise<readonly Row[]>;
  /** Where the next change begins; null: nothing was ever read. */
  cursor(): Promise<string | null>;
  clear(): Promise<void>;
}

/** @param of whose rows these are, as "course" */
export function replicaOf<Row extends { readonly id: string }>(
  database: OwnerDatabase,
  safe: Safe,
  of: string,
): Replica<Row> {
  const { replicas, notes } = database;
  const placeOf = (id: string) => `replica/${of}/${id}`;
  const cursorNote = `cursor/${of}`;
  const writes = (work: () => Promise<void>) => database.transaction("rw", replicas, notes, work);
  return {
    async change({ put, remove, cursor }) {
      const rows: ReplicaRow[] = await Promise.all(
        put.map(async (row) => ({ of, id: row.id, sealed: await sealJson(safe, placeOf(row.id), row) })),
      );
      await writes(async () => {
        await replicas.bulkDelete(remove.map((id) => [of, id]));
        await replicas.bulkPut(rows);
        await notes.put({ name: cursorNote, value: cursor });
      });
    },
    async all() {
      const rows = await replicas.where({ of }).toArray();
      return Promise.all(rows.map(async ({ id, sealed }) => (await openJson(safe, placeOf(id), sealed)) as Row));
    },
    cursor: async () => ((await notes.get(cursorNote))?.value as string | null | undefined) ?? null,
    clear: () =>
      writes(async () => {
        await replicas.where({ of }).delete();
        await notes.delete(cursorNote);
      }),
  };
}
