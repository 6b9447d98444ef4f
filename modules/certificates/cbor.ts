import { byte, fourBytes, fromUtf8, joined, type Reader, readerOf, sameBytes, twoBytes, utf8 } from "../cards/bytes.ts";

/*
 * As much of CBOR (RFC 8949) as a certificate needs, in one way only: whole numbers, bytes, texts, lists, maps and null;
 * the shortest heads, keys in the order of their bytes (§4.2.1, core deterministic encoding). No tags, no floats,
 * nothing of open length.
 *
 * Reading is bounded in depth, and never throws. A map may be written in any order and still be read; whether
 * something is written in the one way, `isInOneWay` says.
 */
export type Cbor = number | string | Uint8Array | null | readonly Cbor[] | CborMap;
export type CborMap = ReadonlyMap<number | string, Cbor>;

const kind = { number: 0, negative: 1, bytes: 2, text: 3, list: 4, map: 5 } as const;
const nothing = 0xf6;
const deepest = 8;

export function cbor(value: Cbor): Uint8Array {
  if (value === null) return byte(nothing);
  if (typeof value === "number") return value < 0 ? head(kind.negative, -1 - value) : head(kind.number, value);
  if (typeof value === "string") return joined(head(kind.text, utf8(value).length), utf8(value));
  if (value instanceof Uint8Array) return joined(head(kind.bytes, value.length), value);
  if (isMap(value)) {
    const entries = Array.from(value, ([key, of]) => ({ key: cbor(key), of: cbor(of) }));
    const inOrder = entries.toSorted((one, other) => byBytes(one.key, other.key));
    return joined(head(kind.map, entries.length), ...inOrder.flatMap(({ key, of }) => [key, of]));
  }
  return joined(head(kind.list, value.length), ...value.map(cbor));
}

const isMap = (value: Cbor): value is CborMap => value instanceof Map;

function head(major: number, number: number): Uint8Array {
  if (!Number.isSafeInteger(number)) throw new RangeError(`${number} is no whole number.`);
  const kinds = major << 5;
  if (number < 24) return byte(kinds | number);
  if (number < 0x100) return Uint8Array.of(kinds | 24, number);
  if (number < 0x10000) return joined(byte(kinds | 25), twoBytes(number));
  if (number < 0x100000000) return joined(byte(kinds | 26), fourBytes(number));
  return joined(byte(kinds | 27), fourBytes(Math.floor(number / 0x100000000)), fourBytes(number % 0x100000000));
}

function byBytes(one: Uint8Array, other: Uint8Array): number {
  for (const [at, value] of one.entries()) {
    const beside = other[at];
    if (beside === undefined) return 1;
    if (value !== beside) return value - beside;
  }
  return one.length - other.length;
}

/** Undefined is what cannot be read; null is a value. */
export function readCbor(bytes: Uint8Array): Cbor | undefined {
  const read = readerOf(bytes);
  const value = valueIn(read, deepest);
  return read.at() === bytes.length ? value : undefined;
}

export const isInOneWay = (bytes: Uint8Array, value: Cbor): boolean => sameBytes(cbor(value), bytes);

function valueIn(read: Reader, depth: number): Cbor | undefined {
  const first = read.number(1);
  if (first === null || depth === 0) return undefined;
  if (first === nothing) return null;
  const number = numberIn(read, first & 31);
  if (number === undefined) return undefined;
  switch (first >> 5) {
    case kind.number:
      return number;
    case kind.negative:
      return -1 - number;
    case kind.bytes:
      return read.take(number) ?? undefined;
    case kind.text: {
      const bytes = read.take(number);
      return bytes ? (fromUtf8(bytes) ?? undefined) : undefined;
    }
    case kind.list:
      return listIn(read, number, depth - 1);
    case kind.map:
      return mapIn(read, number, depth - 1);
    default:
      return undefined;
  }
}

function numberIn(read: Reader, said: number): number | undefined {
  if (said < 24) return said;
  if (said === 24) return read.number(1) ?? undefined;
  if (said === 25) return read.number(2) ?? undefined;
  if (said === 26) return read.number(4) ?? undefined;
  if (said !== 27) return undefined;
  const [high, low] = [read.number(4), read.number(4)];
  return high === null || low === null || high > 0x1fffff ? undefined : high * 0x100000000 + low;
}

function listIn(read: Reader, length: number, depth: number): readonly Cbor[] | undefined {
  const list: Cbor[] = [];
  // Each takes a byte at least: a length that promises more than there is ends where the bytes do.
  for (let at = 0; at < length; at += 1) {
    const value = valueIn(read, depth);
    if (value === undefined) return undefined;
    list.push(value);
  }
  return list;
}

function mapIn(read: Reader, length: number, depth: number): CborMap | undefined {
  const map = new Map<number | string, Cbor>();
  for (let at = 0; at < length; at += 1) {
    const key = valueIn(read, depth);
    const value = valueIn(read, depth);
    if ((typeof key !== "number" && typeof key !== "string") || value === undefined || map.has(key)) return undefined;
    map.set(key, value);
  }
  return map;
}
