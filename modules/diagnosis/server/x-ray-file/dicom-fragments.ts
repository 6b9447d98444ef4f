import { Unreadable } from "./picture.ts";

const item = 0xe000_fffe;
const delimiter = 0xe0dd_fffe;

interface Fragment {
  readonly at: number;
  readonly value: Buffer;
}

/** The pixels of a DICOM in fragments (PS3.5 A.4): a table of where each frame begins, which may be empty, and the rest. */
export function fragmentsIn(
  bytes: Buffer,
  from: number,
): { readonly table: Buffer; readonly fragments: readonly Fragment[]; readonly end: number } {
  const items: Fragment[] = [];
  for (let at = from; ; ) {
    if (at + 8 > bytes.length) throw new Unreadable("x-ray-cut-short");
    const [tag, length] = [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)];
    if (tag === delimiter && length === 0) {
      const [table, ...fragments] = items;
      if (!table || fragments.length === 0) throw new Unreadable("x-ray-damaged");
      return { table: table.value, fragments, end: at + 8 };
    }
    if (tag !== item) throw new Unreadable("x-ray-damaged");
    const end = at + 8 + length;
    items.push({ at, value: bytes.subarray(at + 8, end) });
    at = end;
  }
}

/**
 * One or several fragments make a frame. Where there are more of them than frames, one ends where its JPEG does; the
 * table may only say the same.
 */
export function framesOf(table: Buffer, fragments: readonly Fragment[], frames: number): readonly Buffer[] {
  const joined = fragments.length === frames ? fragments.map((one) => [one]) : inJpegs(fragments, frames);
  if (joined.length !== frames) throw new Unreadable("x-ray-damaged");
  const first = fragments[0]?.at ?? 0;
  const starts = joined.map(([one]) => (one?.at ?? 0) - first);
  if (table.length > 0 && !table.equals(asTable(starts))) throw new Unreadable("x-ray-damaged");
  return joined.map((parts) => Buffer.concat(parts.map(({ value }) => value)));
}

function inJpegs(fragments: readonly Fragment[], frames: number): readonly (readonly Fragment[])[] {
  if (frames === 1) return [fragments];
  const joined: Fragment[][] = [];
  let parts: Fragment[] = [];
  for (const fragment of fragments) {
    parts.push(fragment);
    if (!endsJpeg(fragment.value)) continue;
    joined.push(parts);
    parts = [];
  }
  if (parts.length > 0) throw new Unreadable("x-ray-damaged");
  return joined;
}

/** JPEG, JPEG-LS and JPEG 2000 end alike. */
const lastWithout = (value: Buffer, padding: number) => value.toString("latin1", value.length - 2 - padding);
const endsJpeg = (value: Buffer) => lastWithout(value, 0) === "\xff\xd9" || lastWithout(value, 1) === "\xff\xd9\0";

/** Fragments have an even length; a zero makes them so. */
export const withoutPadding = (jpeg: Buffer): Buffer => (jpeg.at(-1) === 0 ? jpeg.subarray(0, -1) : jpeg);

function asTable(starts: readonly number[]): Buffer {
  const table = Buffer.alloc(4 * starts.length);
  for (const [at, start] of starts.entries()) table.writeUInt32LE(start, 4 * at);
  return table;
}
