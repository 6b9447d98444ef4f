import { isRestart } from "./jpeg-segments.ts";
import { Unreadable } from "./picture.ts";

/** For the next 16 bits, whatever they are: the symbol they begin with × 32 + the length of its code, 0 for none. */
export type CodeTable = Uint16Array;

/** The tables of one DHT (T.81 B.2.4.2), into the places it names: 0 to 3 for DC or lossless, 16 to 19 for AC. */
export function readCodeTables(content: Buffer, into: Map<number, CodeTable>): void {
  for (let at = 0; at < content.length; ) {
    const place = content[at] ?? 0;
    const lengths = content.subarray(at + 1, at + 17);
    const symbols = content.subarray(at + 17, at + 17 + lengths.reduce((a, b) => a + b, 0));
    if (lengths.length < 16 || at + 17 + symbols.length > content.length) throw new Unreadable("x-ray-damaged");
    into.set(place, tableOf(lengths, symbols));
    at += 17 + symbols.length;
  }
}

function tableOf(lengths: Buffer, symbols: Buffer): CodeTable {
  const table = new Uint16Array(2 ** 16);
  let [first, used] = [0, 0];
  for (const [at, count] of lengths.entries()) {
    const length = at + 1;
    const each = 2 ** (16 - length);
    for (let nth = 0; nth < count; nth += 1) {
      if (first + each > table.length) throw new Unreadable("x-ray-damaged");
      table.fill((symbols[used] ?? 0) * 32 + length, first, first + each);
      first += each;
      used += 1;
    }
  }
  if (used > symbols.length) throw new Unreadable("x-ray-damaged");
  return table;
}

/** A scan between two restarts, without the zeros that stand after each 0xff. The restarts must count as they ought. */
export function intervalsOf(scan: Buffer): readonly Buffer[] {
  const plain = Buffer.allocUnsafe(scan.length);
  const intervals: Buffer[] = [];
  let [start, length] = [0, 0];
  for (let at = 0; at < scan.length; at += 1) {
    const byte = scan[at] ?? 0;
    const next = byte === 0xff ? (scan[at + 1] ?? 0) : 0;
    if (isRestart(next)) {
      if (next !== 0xd0 + (intervals.length % 8)) throw new Unreadable("x-ray-damaged");
      intervals.push(plain.subarray(start, length));
      start = length;
      at += 1;
    } else if (byte !== 0xff || next === 0) {
      plain[length] = byte;
      length += 1;
      if (byte === 0xff) at += 1;
    }
  }
  return [...intervals, plain.subarray(start, length)];
}

export interface BitReader {
  /** The next symbol. */
  readonly code: (table: CodeTable) => number;
  /** The next so many bits, as T.81 F.2.2.1 extends them: a magnitude, negative when its first bit is 0. */
  readonly difference: (bits: number) => number;
  /** Was everything read, and nothing beyond? The last byte is filled up. */
  readonly mustEnd: () => void;
}

/** A little beyond the last byte it reads ones, as an encoder fills up; `mustEnd` tells when that was too many. */
export function readBits(bytes: Buffer): BitReader {
  let [at, held, count] = [0, 0, 0];
  const fill = () => {
    for (; count <= 16; count += 8) {
      if (at > bytes.length + 3) throw new Unreadable("x-ray-damaged");
      held = (held << 8) | (at < bytes.length ? (bytes[at] ?? 0) : 0xff);
      at += 1;
    }
  };
  return {
    code(table) {
      fill();
      const found = table[(held >>> (count - 16)) & 0xffff] ?? 0;
      if (found === 0) throw new Unreadable("x-ray-damaged");
      count -= found & 31;
      return found >>> 5;
    },
    difference(bits) {
      if (bits === 0) return 0;
      fill();
      count -= bits;
      const value = (held >>> count) & (2 ** bits - 1);
      return value < 2 ** (bits - 1) ? value - 2 ** bits + 1 : value;
    },
    mustEnd() {
      const left = 8 * (bytes.length - at) + count;
      if (left < 0 || left >= 8) throw new Unreadable("x-ray-damaged");
    },
  };
}
