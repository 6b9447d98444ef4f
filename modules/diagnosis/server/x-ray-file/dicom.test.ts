import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { filmOf } from "./film-of.ts";
import { bitsOf as bits, type Elements, madeDicom } from "./made-dicom.ts";
import { even } from "./made-packed.ts";
import type { Film } from "./picture.ts";

const monochrome1: Elements = { "0028,0004": ["CS", "MONOCHROME1"] };
const rescaled = (slope: number, intercept: number): Elements => ({
  "0028,1052": ["DS", String(intercept)],
  "0028,1053": ["DS", String(slope)],
});
const seenThrough = (centre: string, width: string): Elements => ({
  "0028,1050": ["DS", centre],
  "0028,1051": ["DS", width],
});
const words = (...values: number[]) => Buffer.from(Uint16Array.from(values).buffer);
const colours: Elements = { "0028,0002": ["US", 3], "0028,0004": ["CS", "RGB"], "0028,0006": ["US", 0] };

const film = async (bytes: Buffer): Promise<Film> => {
  const found = await filmOf("dicom", bytes);
  assert.ok("samples" in found, JSON.stringify(found));
  return found;
};
const samples = async (bytes: Buffer) => Array.from((await film(bytes)).samples);

test("samples come out unsigned, and larger is whiter", async () => {
  assert.deepEqual(await samples(madeDicom()), [0, 1, 2, 3, 4, 255]);
  assert.deepEqual(await samples(madeDicom({ elements: monochrome1 })), [255, 254, 253, 252, 251, 0]);
  assert.deepEqual(await samples(madeDicom({ elements: rescaled(-1, 0) })), [255, 254, 253, 252, 251, 0]);
  const both = { ...monochrome1, ...rescaled(-2.5, 7) };
  assert.deepEqual(await samples(madeDicom({ elements: both })), [0, 1, 2, 3, 4, 255]);
  assert.deepEqual(await samples(madeDicom({ syntax: "1.2.840.10008.1.2" })), [0, 1, 2, 3, 4, 255]);

  const twelve = words(0, 1, 4095, 0xf000, 0xf123, 2048);
  assert.deepEqual(await samples(madeDicom({ elements: bits(16, 12), pixels: twelve })), [0, 1, 4095, 0, 0x123, 2048]);
  const signed = words(0, 1, 0xffff, 0x0800, 0x07ff, 0xf800);
  const moved = [2048, 2049, 2047, 0, 4095, 0];
  assert.deepEqual(await samples(madeDicom({ elements: bits(16, 12, 1), pixels: signed })), moved);
  const turned = { ...bits(16, 12, 1), ...monochrome1 };
  assert.deepEqual(
    await samples(madeDicom({ elements: turned, pixels: signed })),
    moved.map((sample) => 4095 - sample),
  );
  const { samples: narrow } = await film(madeDicom({ elements: bits(16, 8), pixels: words(1, 2, 3, 4, 5, 6) }));
  assert.ok(narrow instanceof Uint8Array);
});

test("frames follow each other; the last byte of an odd number is padding", async () => {
  const three = { "0028,0008": ["IS", "3"], "0028,0010": ["US", 1] } as const;
  const made = madeDicom({ elements: three, pixels: Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9]) });
  const { frames, height, samples } = await film(made);
  assert.deepEqual(
    { frames, height, samples: Array.from(samples) },
    { frames: 3, height: 1, samples: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
  );
});

test("colours become grey, however they are stored", async () => {
  const together = Buffer.from([255, 255, 255, 0, 0, 0, 9, 9, 9, 0, 255, 0, 0, 0, 255, 255, 0, 0]);
  const apart = Buffer.from([0, 1, 2].flatMap((colour) => Array.from(together).filter((_, at) => at % 3 === colour)));
  const planar: Elements = { ...colours, "0028,0006": ["US", 1] };
  const [white, black, grey, green = 0, blue = 0, red = 0] = await samples(
    madeDicom({ elements: colours, pixels: together }),
  );
  assert.deepEqual([white, black, grey], [255, 0, 9]);
  assert.ok(green > red && red > blue && blue > 0, "as bright as they look");
  assert.deepEqual(await samples(madeDicom({ elements: planar, pixels: apart })), [
    white,
    black,
    grey,
    green,
    blue,
    red,
  ]);
});

test("the file's window is used, in samples", async () => {
  const window = async (elements: Elements, pixels?: Buffer) =>
    (await film(madeDicom({ elements, ...(pixels ? { pixels } : {}) }))).window;
  // PS3.3 C.11.2.1.2.1: black up to centre - 0.5 - (width - 1) / 2, white from centre - 0.5 + (width - 1) / 2.
  assert.deepEqual(await window(seenThrough("100", "51")), { low: 75, high: 125 });
  assert.deepEqual(await window({ ...seenThrough("100", "51"), ...monochrome1 }), { low: 131, high: 181 });
  assert.deepEqual(await window({ ...seenThrough("-800\\5", "201\\6"), ...rescaled(2, -1000) }), {
    low: 50,
    high: 150,
  });
  const signed = { ...bits(16, 12, 1), ...seenThrough("0", "2") };
  assert.deepEqual(await window(signed, words(0, 1, 2, 0xffff, 0xfffe, 5)), { low: 2047, high: 2048 });
});

test("without a sane window, the picture's own", async () => {
  const unfit: Elements[] = [
    {},
    seenThrough("1000", "2"),
    seenThrough("5", "0"),
    seenThrough("", ""),
    seenThrough("5", "1e300"),
  ];
  for (const elements of unfit) {
    assert.deepEqual((await film(madeDicom({ elements }))).window, { low: 0, high: 255 }, JSON.stringify(elements));
  }
  const flat = madeDicom({ pixels: Buffer.alloc(6, 255) });
  assert.deepEqual((await film(flat)).window, { low: 255, high: 256 });

  // One sample in 150 is padding, one a burnt-in letter: what lies between is what is looked at.
  const deep = Array.from({ length: 600 }, (_, at) => (at < 4 ? 0 : at < 8 ? 65_535 : 1000 + at));
  const large: Elements = { ...bits(16, 16), "0028,0010": ["US", 20], "0028,0011": ["US", 30] };
  const { low, high } = (await film(madeDicom({ elements: large, pixels: words(...deep) }))).window;
  assert.ok(low >= 1008 && low < 1020 && high <= 1599 && high > 1590, `${low} to ${high}`);
});

const jpegSyntax = "1.2.840.10008.1.2.4.50";
const jpegOf = (level: number, width = 3) =>
  sharp(Buffer.alloc(width * 2, level), { raw: { width, height: 2, channels: 1 } })
    .toColourspace("b-w")
    .jpeg({ quality: 100 })
    .toBuffer();
const twoFrames: Elements = { "0028,0008": ["IS", "2"] };
const none = Buffer.alloc(0);
const hidden = Buffer.from("PK\x03\x04and so on, to the end of the archive");

test("JPEGs inside, in one fragment or several, with a table or without", async () => {
  const [dark, light] = [even(await jpegOf(40)), even(await jpegOf(200))];
  const table = Buffer.from(Uint32Array.of(0, dark.length + 8).buffer);
  const both = [40, 40, 40, 40, 40, 40, 200, 200, 200, 200, 200, 200];
  for (const pixels of [
    [none, dark, light],
    [table, dark, light],
    [none, dark.subarray(0, 100), dark.subarray(100), light],
  ]) {
    assert.deepEqual(await samples(madeDicom({ syntax: jpegSyntax, elements: twoFrames, pixels })), both);
  }
  const followed = madeDicom({ syntax: jpegSyntax, elements: twoFrames, pixels: [none, dark, light], after: hidden });
  assert.deepEqual(await filmOf("dicom", followed), { fault: "x-ray-has-more-inside" });
  const wrong: (readonly [string, Elements, readonly Buffer[]])[] = [
    ["a table that says otherwise", twoFrames, [Buffer.from(Uint32Array.of(0, 9).buffer), dark, light]],
    ["a frame too few", twoFrames, [none, dark]],
    ["a frame too many", {}, [none, dark, light]],
    ["a frame of another size", twoFrames, [none, dark, even(await jpegOf(40, 5))]],
    ["a frame that does not end", twoFrames, [none, dark, light.subarray(0, -20)]],
    ["a fragment after the last frame", twoFrames, [none, dark, light, hidden]],
    ["no table at all", {}, []],
    ["something after a frame's end", {}, [none, Buffer.concat([dark, Buffer.from("PK\x03\x04"), light])]],
  ];
  for (const [what, elements, pixels] of wrong) {
    const found = await filmOf("dicom", madeDicom({ syntax: jpegSyntax, elements, pixels }));
    assert.ok("fault" in found, what);
  }
});
