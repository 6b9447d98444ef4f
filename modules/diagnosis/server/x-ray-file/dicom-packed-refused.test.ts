import assert from "node:assert/strict";
import { before, test } from "node:test";
import { filmOf } from "./film-of.ts";
import { type CodeTable, readBits, readCodeTables } from "./huffman.ts";
import { bitsOf, type Elements, madeDicom } from "./made-dicom.ts";
import { losslessJpegOf, twelveBitJpegOf } from "./made-jpeg.ts";
import { even, jpeg2000Of, jpegLsOf, type Plain, planesOf, rleOf } from "./made-packed.ts";

/* Every way of packing, given what an honest machine would not write. */

const plain: Plain = {
  ...{ width: 43, height: 37, bits: 12 },
  samples: Uint16Array.from({ length: 43 * 37 }, (_, at) => (at * at * 31) % 4096),
};
const none = Buffer.alloc(0);
const hidden = Buffer.from("PK\x03\x04and so on.");
const elements: Elements = { ...bitsOf(16, 12), "0028,0010": ["US", 37], "0028,0011": ["US", 43] };

let packed: Readonly<Record<string, Buffer>> = {};
before(async () => {
  packed = {
    "4.51": twelveBitJpegOf(plain),
    "4.70": losslessJpegOf(plain),
    "4.80": await jpegLsOf(plain),
    "4.90": await jpeg2000Of(plain),
    "5": rleOf(planesOf(plain)),
  };
});

const read = (syntax: string, pixels: readonly Buffer[], more: Elements = {}) =>
  filmOf("dicom", madeDicom({ syntax: `1.2.840.10008.1.2.${syntax}`, elements: { ...elements, ...more }, pixels }));

async function refused(what: string, syntax: string, pixels: readonly Buffer[], more: Elements = {}): Promise<void> {
  const found = await read(syntax, pixels, more);
  assert.ok("fault" in found, `${syntax}: ${what}`);
}

test("cut short, followed by more, of another size or depth, in another number: refused in every syntax", async () => {
  for (const [syntax, frame] of Object.entries(packed)) {
    assert.ok("samples" in (await read(syntax, [none, frame])), `${syntax} is sound as it is`);
    for (const length of [0, 2, 40, 66, frame.length / 2 - ((frame.length / 2) % 2), frame.length - 4]) {
      await refused(`cut to ${length}`, syntax, [none, frame.subarray(0, length)]);
    }
    await refused("an archive behind it", syntax, [none, Buffer.concat([frame, hidden])]);
    await refused("an archive in a fragment of its own", syntax, [none, frame, hidden]);
    await refused("a row more", syntax, [none, frame], { "0028,0010": ["US", 38] });
    await refused("a column less", syntax, [none, frame], { "0028,0011": ["US", 42] });
    await refused("a picture of forty million points", syntax, [none, frame], {
      "0028,0010": ["US", 6000],
      "0028,0011": ["US", 6600],
    });
    await refused("twelve bits in a byte", syntax, [none, frame], bitsOf(8, 8));
    await refused("a frame that is missing", syntax, [none, frame], { "0028,0008": ["IS", "2"] });
    await refused("a frame too many", syntax, [none, frame, frame]);
    await refused("a table that says otherwise", syntax, [Buffer.from([8, 0, 0, 0]), frame]);
    await refused("another frame that is broken", syntax, [none, frame, frame.subarray(0, 70)], {
      "0028,0008": ["IS", "2"],
    });
  }
});

test("a codestream that says it is huge is not believed, and nothing is made of that size", async () => {
  const before = process.memoryUsage().rss;
  for (const [syntax, at, size] of [
    ["4.51", -1, 2],
    ["4.70", -1, 2],
    ["4.80", -1, 2],
    ["4.90", 8, 4],
  ] as const) {
    const frame = Buffer.from(packed[syntax] ?? none);
    // In JPEG and JPEG-LS the sizes stand after the SOF's marker, its length and its bits.
    const place =
      at === -1
        ? frame.findIndex((byte, nth) => byte === 0xff && [0xc1, 0xc3, 0xf7].includes(frame[nth + 1] ?? 0)) + 5
        : at;
    frame.fill(0x3f, place, place + 2 * size);
    await refused("sizes of another world", syntax, [none, frame]);
  }
  assert.ok(process.memoryUsage().rss - before < 200_000_000);
});

test("a JPEG of ours whose scan holds fewer bits than samples, or more", async () => {
  for (const syntax of ["4.51", "4.70"]) {
    const frame = packed[syntax] ?? none;
    const end = frame.lastIndexOf(Buffer.from([0xff, 0xd9]));
    const ending = (scan: Buffer) => even(Buffer.concat([scan, Buffer.from([0xff, 0xd9])]));
    for (const less of [1, 2, 60])
      await refused(`${less} bytes less`, syntax, [none, ending(frame.subarray(0, end - less))]);
    const more = Buffer.concat([frame.subarray(0, end), Buffer.from("hidden")]);
    await refused("six bytes more", syntax, [none, ending(more)]);
  }
});

/** With other bytes where these stand for the first time. */
function changedIn(packed: Buffer, from: string, to: string): Buffer {
  const bytes = Buffer.from(packed);
  const at = bytes.indexOf(Buffer.from(from, "hex"));
  assert.ok(at >= 0, `There is no ${from}.`);
  bytes.set(Buffer.from(to, "hex"), at);
  return bytes;
}

const changed = (syntax: string, from: string, to: string) => changedIn(packed[syntax] ?? none, from, to);

test("JPEG of our own decoding: tables, predictors and restarts that cannot be", async () => {
  const scan = "ffda00080101000";
  for (const [what, frame] of [
    ["no predictor", changed("4.70", `${scan}1`, `${scan}0`)],
    ["an eighth predictor", changed("4.70", `${scan}1`, `${scan}8`)],
    ["a shift by more than there is", changed("4.70", `${scan}10000`, `${scan}1000c`)],
    ["a table that is not there", changed("4.70", "ffda000801010001", "ffda000801013001")],
    ["more codes than five bits have", changed("4.70", "0000000011", "0000000031")],
    ["no bits", changed("4.70", "ffc3000b0c", "ffc3000b00")],
    ["samples of seventeen bits", changed("4.70", "ffc3000b0c", "ffc3000b11")],
    // 3 rows of 43 are 129.
    ["restarts within a row", changedIn(restarting(), "ffdd00040081", "ffdd00040080")],
    ["fewer restarts than announced", changedIn(restarting(), "ffdd00040081", "ffdd0004002b")],
    ["two restarts alike", changedIn(restarting(), "ffd1", "ffd0")],
    [
      "a restart that nobody announced",
      Buffer.concat([
        packed["4.70"]?.subarray(0, 200) ?? none,
        Buffer.from([0xff, 0xd0]),
        packed["4.70"]?.subarray(200) ?? none,
      ]),
    ],
  ] as const) {
    await refused(what, "4.70", [none, frame]);
  }
  for (const [what, frame] of [
    ["steps that are not there", changed("4.51", "ffdb", "ffe1")],
    ["a table that is not there", changed("4.51", "ffda00080101000", "ffda00080101330")],
    ["only some of the coefficients", changed("4.51", "ffda0008010100003f", "ffda00080101000020")],
    ["steps of another place", changed("4.51", "ffdb004300", "ffdb004305")],
  ] as const) {
    await refused(what, "4.51", [none, frame]);
  }
});

const restarting = () => losslessJpegOf(plain, { rows: 3 });

test("restarts that would decode, and to another picture or to half of one", async () => {
  const frame = restarting();
  const last = frame.lastIndexOf(Buffer.from([0xff, 0xd0 + (11 % 8)]));
  await refused("the last is missing", "4.70", [
    none,
    even(Buffer.concat([frame.subarray(0, last), Buffer.from([0xff, 0xd9])])),
  ]);
  // Each row begins anew. As rows of twice the length, and half as many, each begins anew in its middle.
  const rows: Plain = { ...plain, height: 36, samples: plain.samples.subarray(0, 36 * 43) };
  const each = losslessJpegOf(rows, { rows: 1 });
  const sizes = (height: number, width: number): Elements => ({
    "0028,0010": ["US", height],
    "0028,0011": ["US", width],
  });
  assert.ok("samples" in (await read("4.70", [none, each], sizes(36, 43))));
  await refused("within a row", "4.70", [none, changedIn(each, "0c0024002b", "0c00120056")], sizes(18, 86));
});

test("codes that cannot be told apart, and bits that are no code", () => {
  const lengths = [3, ...Array.from({ length: 15 }, () => 0)];
  const three = Buffer.from([0, ...lengths, 1, 2, 3]);
  assert.throws(() => readCodeTables(three, new Map()), { fault: "x-ray-damaged" }, "three codes of one bit");
  const codes = new Map<number, CodeTable>();
  readCodeTables(Buffer.from([0, 1, ...lengths.slice(1), 7]), codes);
  const reader = readBits(Buffer.from([0b0100_0000]));
  const table = codes.get(0) ?? new Uint16Array();
  assert.equal(reader.code(table), 7);
  assert.throws(() => reader.code(table), { fault: "x-ray-damaged" });
});

test("runs that go too far, or lie where there is nothing", async () => {
  const good = packed["5"] ?? none;
  const header = (...numbers: number[]) => {
    const bytes = Buffer.from(good);
    for (const [nth, number] of numbers.entries()) bytes.writeUInt32LE(number, 4 * nth);
    return bytes;
  };
  const second = good.readUInt32LE(8);
  const small: Elements = { ...bitsOf(8, 8), "0028,0010": ["US", 1], "0028,0011": ["US", 4] };
  const oneSegment = (...bytes: number[]) => {
    const start = Buffer.alloc(64);
    start.set([1, 0, 0, 0, 64]);
    return Buffer.concat([start, Buffer.from(bytes)]);
  };
  const startingAt = (start: number, frame: Buffer) => {
    frame.writeUInt32LE(start, 4);
    return frame;
  };
  assert.ok("samples" in (await read("5", [none, oneSegment(0x80, 0xfe, 7, 0, 9, 0)], small)), "three, and one");
  for (const [what, frame] of [
    ["fifteen segments", header(15)],
    ["four thousand million", header(0xffff_ffff)],
    ["a start in the header", header(2, 32, second)],
    ["a start beyond the end", header(2, 64, good.length + 2)],
    ["starts that go back", header(2, second, 64)],
  ] as const) {
    await refused(what, "5", [none, frame]);
  }
  for (const [what, frame] of [
    // The last four bytes of the header are two zeros, each as it is.
    ["a start in the header, where there happens to be something", startingAt(60, oneSegment(1, 7, 8, 0))],
    ["a run of five", oneSegment(0xfc, 7)],
    ["five as they are", oneSegment(4, 1, 2, 3, 4, 5)],
    ["a run of nothing", oneSegment(0xfd)],
    ["two where there should be four", oneSegment(1, 1, 2, 0)],
    ["three after the end", oneSegment(0xfd, 7, 0, 0, 0, 0)],
    ["one after the end that is not for padding", oneSegment(0xfd, 7, 1, 0).subarray(0, 67)],
  ] as const) {
    await refused(what, "5", [none, frame], small);
  }
});

test("JPEG 2000 in a million tiles, in colours, thinned out, or wrapped in a file of its own", async () => {
  const good = packed["4.90"] ?? none;
  const at = (place: number, ...bytes: number[]) => {
    const frame = Buffer.from(good);
    frame.set(bytes, place);
    return frame;
  };
  const how = good.indexOf(Buffer.from([0xff, 0x52]));
  const tilePart = good.indexOf(Buffer.from([0xff, 0x90]));
  for (const [what, frame] of [
    ["four tiles, of which one is there", at(24, 0, 0, 0, 22, 0, 0, 0, 19)],
    ["tiles of one point", at(24, 0, 0, 0, 1, 0, 0, 0, 1)],
    ["tiles of none", at(24, 0, 0, 0, 0, 0, 0, 0, 0)],
    // OpenJPEG then has no picture, and says so to nobody.
    ["halved two hundred times", at(how + 9, 200)],
    ["three colours", at(40, 0, 3)],
    ["every second column", at(43, 2)],
    ["a tile of three bytes", at(tilePart + 6, 0, 0, 0, 3)],
    ["a tile that reaches beyond", at(tilePart + 6, 0xff, 0xff, 0xff, 0xff)],
    ["a file of its own", Buffer.concat([Buffer.from("0000000c6a5020200d0a870a", "hex"), good])],
  ] as const) {
    await refused(what, "4.90", [none, frame]);
  }
});
