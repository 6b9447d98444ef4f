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

/** Which of these words lie in the bytes: looked through once, whatever the number of words. */
export function wordsIn(bytes: Buffer, words: readonly string[]): string[] {
  const byHead = new Map<number, { readonly word: string; readonly form: Buffer }[]>();
  for (const word of words) {
    for (const form of formsOf(word)) {
      const head = form.readUInt16BE(0);
      byHead.set(head, [...(byHead.get(head) ?? []), { word, form }]);
    }
  }
  const isHead = new Uint8Array(0x1_00_00);
  for (const head of byHead.keys()) isHead[head] = 1;
  const found = new Set<string>();
  let head = bytes[0] ?? 0;
  for (let at = 1; at < bytes.length; at += 1) {
    head = ((head << 8) | (bytes[at] ?? 0)) & 0xff_ff;
    if (isHead[head] === 0) continue;
    for (const { word, form } of byHead.get(head) ?? []) {
      const end = at - 1 + form.length;
      if (end <= bytes.length && bytes.compare(form, 0, form.length, at - 1, end) === 0) found.add(word);
    }
  }
  return words.filter((word) => found.has(word));
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
