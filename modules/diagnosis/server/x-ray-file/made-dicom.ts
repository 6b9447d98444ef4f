/** DICOM files made by hand for the tests, from PS3.5 and PS3.10 and nothing of what reads them. */

export type Elements = Readonly<Record<string, readonly [vr: string, value: string | number | Buffer]>>;

interface Made {
  readonly syntax?: string;
  readonly preamble?: Buffer;
  /** Instead of, or beside, the ordinary ones; an empty value of no type takes one away. */
  readonly elements?: Elements;
  /** Plain pixels, or fragments with the table before them. */
  readonly pixels?: Buffer | readonly Buffer[];
  readonly after?: Buffer;
}

const ordinary: Elements = {
  "0028,0002": ["US", 1],
  "0028,0004": ["CS", "MONOCHROME2"],
  "0028,0010": ["US", 2],
  "0028,0011": ["US", 3],
  "0028,0100": ["US", 8],
  "0028,0101": ["US", 8],
  "0028,0102": ["US", 7],
  "0028,0103": ["US", 0],
};

export const absent = ["", ""] as const;

export const bitsOf = (allocated: number, stored: number, signed = 0): Elements => ({
  "0028,0100": ["US", allocated],
  "0028,0101": ["US", stored],
  "0028,0102": ["US", stored - 1],
  "0028,0103": ["US", signed],
});

export function madeDicom(made: Made = {}): Buffer {
  const { syntax = "1.2.840.10008.1.2.1", pixels = Buffer.from([0, 1, 2, 3, 4, 255]) } = made;
  const form: Form =
    syntax === "1.2.840.10008.1.2" ? "implicit" : syntax.endsWith(".1.2.2") ? "big-endian" : "explicit";
  const all = Object.entries({ ...ordinary, ...made.elements })
    .filter(([, [vr]]) => vr !== "")
    .toSorted(([one], [other]) => one.localeCompare(other, "en"));
  return Buffer.concat([
    made.preamble ?? Buffer.alloc(128),
    Buffer.from("DICM"),
    element("0002,0010", "UI", syntax),
    ...all.map(([tag, [vr, value]]) => element(tag, vr, value, form)),
    Buffer.isBuffer(pixels) ? element("7fe0,0010", "OW", pixels, form) : inFragments(pixels),
    made.after ?? Buffer.alloc(0),
  ]);
}

type Form = "explicit" | "implicit" | "big-endian";

export function element(tag: string, vr: string, value: string | number | Buffer, form: Form = "explicit"): Buffer {
  const bytes = bytesOf(value, vr === "UI" ? "\0" : " ");
  const long = ["OB", "OW", "UN", "SQ"].includes(vr);
  const length = Buffer.alloc(long || form === "implicit" ? 4 : 2);
  length.writeUIntLE(bytes.length, 0, length.length);
  const type = Buffer.from(form === "implicit" ? "" : long ? `${vr}\0\0` : vr);
  if (form !== "big-endian") return Buffer.concat([tagOf(tag), type, length, bytes]);
  const number = typeof value === "number" ? bytes.swap16() : bytes;
  return Buffer.concat([tagOf(tag).swap16(), type, length.reverse(), number]);
}

function bytesOf(value: string | number | Buffer, padding: string): Buffer {
  if (typeof value === "string") return Buffer.from(value.length % 2 === 0 ? value : value + padding);
  if (typeof value === "number") return Buffer.from([value & 255, value >> 8]);
  return value.length % 2 === 0 ? value : Buffer.concat([value, Buffer.alloc(1)]);
}

function tagOf(tag: string): Buffer {
  const [group = 0, number = 0] = tag.split(",").map((part) => Number.parseInt(part, 16));
  return Buffer.from([group & 255, group >> 8, number & 255, number >> 8]);
}

export const undefinedLength = Buffer.from([255, 255, 255, 255]);

function inFragments(parts: readonly Buffer[]): Buffer {
  const items = parts.map((part) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(part.length);
    return Buffer.concat([tagOf("fffe,e000"), length, part]);
  });
  const start = Buffer.concat([tagOf("7fe0,0010"), Buffer.from("OB\0\0"), undefinedLength]);
  return Buffer.concat([start, ...items, tagOf("fffe,e0dd"), Buffer.alloc(4)]);
}
