import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Client } from "pg";

/** A word as it may lie somewhere: as text, in hexadecimal, in base64 at each of its three offsets, as UTF-16. */
export function formsOf(word: string): readonly Buffer[] {
  const bytes = Buffer.from(word, "utf8");
  const hex = bytes.toString("hex");
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
    return text.slice(offset === 0 ? 0 : 4, Math.floor(((offset + bytes.length) / 3) * 4) - 4).replace(/=+$/, "");
  });
  return [bytes, Buffer.from(word, "utf16le"), ...[hex, hex.toUpperCase(), ...base64].map((text) => Buffer.from(text))];
}

/** Which of these words lie in the bytes. */
export function wordsIn(bytes: Buffer, words: readonly string[]): string[] {
  return words.filter((word) => formsOf(word).some((form) => bytes.includes(form)));
}

/** Every table of every schema as text, as a dump writes it. */
export async function dump(database: Client): Promise<Buffer> {
  const { rows: tables } = await database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const pieces: string[] = [];
  for (const { name } of tables) {
    const { rows } = await database.query<{ row: string }>(`select t::text as row from ${name} t`);
    pieces.push(name, ...rows.map(({ row }) => row));
  }
  return Buffer.from(pieces.join("\n"));
}

/** All files below a folder, one after the other. */
export async function* filesBelow(folder: string): AsyncGenerator<{ path: string; bytes: Buffer }> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // A database removes files while they are being looked at.
    const bytes = await readFile(path).catch(() => null);
    if (bytes) yield { path, bytes };
  }
}
