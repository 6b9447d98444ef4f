import type { Vault } from "../../../server/keys/vault.ts";

const column = "sessions.word.note";

/** @param writer the member who writes; null where their key was destroyed */
export async function sealNote(vault: Vault, writer: string, row: string, note: string): Promise<Buffer | null> {
  const key = await vault.keyFor(writer);
  return key?.seal(column, row, note) ?? null;
}

interface Noted {
  readonly id: string;
  readonly by: string;
  readonly note: Buffer | null;
}

/** What was written; of a writer whose key was destroyed nothing. */
export async function openNotes(vault: Vault, rows: readonly Noted[]): Promise<ReadonlyMap<string, string>> {
  const written = rows.flatMap(({ id, by, note }) => (note === null ? [] : [{ id, by, note }]));
  const keys = written.length === 0 ? new Map<string, never>() : await vault.keysOf(written.map(({ by }) => by));
  return new Map(
    written.flatMap(({ id, by, note }) => {
      const key = keys.get(by);
      return key ? [[id, key.open(column, id, note)] as const] : [];
    }),
  );
}
