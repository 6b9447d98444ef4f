import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import sharp from "sharp";
import { filmOf } from "./film-of.ts";
import { fromJpegBlocks } from "./jpeg-blocks.ts";
import { walkJpeg } from "./jpeg-segments.ts";
import { absent, bitsOf, type Elements, madeDicom } from "./made-dicom.ts";
import { losslessJpegOf, twelveBitJpegOf } from "./made-jpeg.ts";
import { even, jpeg2000Of, jpegLsOf, type Plain, planesOf, rleOf } from "./made-packed.ts";
import type { Film } from "./picture.ts";

const ofTheStandard = "1.2.840.10008.1.2";
const none = Buffer.alloc(0);

async function film(bytes: Buffer): Promise<Film> {
  const found = await filmOf("dicom", bytes);
  assert.ok("samples" in found, JSON.stringify(found));
  return found;
}

/** A ramp with every kind of neighbour, the lowest and the highest value among them; sizes that no block divides. */
function ramp(bits: number, signed = false, [width, height] = [43, 37]): Plain {
  const count = 2 ** bits;
  const samples = Uint16Array.from({ length: width * height }, (_, at) => {
    const value = (at * at * 31 + Math.floor(at / width) * 977) % count;
    return at < 12 ? (at % 2) * (count - 1) - (signed ? count / 2 : 0) : signed ? value - count / 2 : value;
  });
  return { width, height, bits, signed, samples };
}

/** Syntax → how a picture is packed in it. */
const ways: Readonly<Record<string, readonly [what: string, (plain: Plain) => Promise<Buffer> | Buffer]>> = {
  "4.57": ["JPEG lossless, by the mean of its neighbours", (plain) => losslessJpegOf(plain, { predictor: 7 })],
  "4.70": ["JPEG lossless, beginning anew every three rows", (plain) => losslessJpegOf(plain, { rows: 3 })],
  "4.80": ["JPEG-LS", jpegLsOf],
  "4.90": ["JPEG 2000", jpeg2000Of],
  "4.91": ["JPEG 2000 that may have lost something, and has not", jpeg2000Of],
  "5": ["RLE", (plain) => rleOf(planesOf(plain))],
};

const kinds: readonly (readonly [bits: number, signed: boolean, elements?: Elements])[] = [
  [8, false],
  [8, true],
  [10, false],
  [12, true],
  [14, false, { "0028,0004": ["CS", "MONOCHROME1"] }],
  [16, false, { "0028,1052": ["DS", "-1000"], "0028,1053": ["DS", "-2"] }],
  [16, true, { "0028,0004": ["CS", "MONOCHROME1"], "0028,1050": ["DS", "40"], "0028,1051": ["DS", "400"] }],
];

test("a picture looks the same however it was packed: its samples, and its window", async () => {
  for (const [bits, signed, more = {}] of kinds) {
    const plain = ramp(bits, signed);
    const elements: Elements = { ...bitsOf(bits > 8 ? 16 : 8, bits, signed ? 1 : 0), ...sizeOf(plain), ...more };
    const stored = bits > 8 ? Buffer.from(plain.samples.buffer) : Buffer.from(Uint8Array.from(plain.samples));
    const wanted = await film(madeDicom({ elements, pixels: stored }));
    for (const [syntax, [what, pack]] of Object.entries(ways)) {
      if (pack === jpeg2000Of && bits === 8 && signed) continue;
      const pixels = [none, await pack(plain)];
      const found = await film(madeDicom({ syntax: `${ofTheStandard}.${syntax}`, elements, pixels }));
      assert.deepEqual(found, wanted, `${what}, ${bits} bits${signed ? ", signed" : ""}`);
    }
  }
});

test("JPEG 2000 of signed bytes is kept and not drawn: half of its samples would come out black", async () => {
  const plain = ramp(8, true);
  const elements: Elements = { ...bitsOf(8, 8, 1), ...sizeOf(plain) };
  const packed = madeDicom({ syntax: `${ofTheStandard}.4.90`, elements, pixels: [none, await jpeg2000Of(plain)] });
  assert.deepEqual(await filmOf("dicom", packed), { notShown: "way-of-packing-unknown" });
});

test("a codestream with fewer bits than the file says has the same negative numbers", async () => {
  const plain = ramp(12, true);
  const elements: Elements = { ...bitsOf(16, 16, 1), ...sizeOf(plain) };
  const wanted = await film(madeDicom({ elements, pixels: Buffer.from(plain.samples.buffer) }));
  for (const [syntax, frame] of [
    ["4.70", losslessJpegOf(plain)],
    ["4.80", await jpegLsOf(plain)],
    ["4.90", await jpeg2000Of(plain)],
  ] as const) {
    const packed = madeDicom({ syntax: `${ofTheStandard}.${syntax}`, elements, pixels: [none, frame] });
    assert.deepEqual(await film(packed), wanted, syntax);
  }
});

const sizeOf = ({ width, height }: Plain): Elements => ({ "0028,0010": ["US", height], "0028,0011": ["US", width] });

test("real files: a CT slice as JPEG-LS is the same slice stored plainly", async () => {
  const real = (name: string) => readFileSync(new URL(`../../../../demo-district/x-rays/${name}`, import.meta.url));
  const [packed, plain] = [await film(real("jpeg-ls.dcm")), await film(real("explicit-little-endian.dcm"))];
  assert.deepEqual(packed, plain);
});

test("each of the seven predictors of JPEG lossless", async () => {
  const plain = ramp(12);
  const elements = { ...bitsOf(16, 12), ...sizeOf(plain) };
  for (const predictor of [1, 2, 3, 4, 5, 6, 7]) {
    const pixels = [none, losslessJpegOf(plain, { predictor })];
    const { samples } = await film(madeDicom({ syntax: `${ofTheStandard}.4.57`, elements, pixels }));
    assert.deepEqual(samples, plain.samples, `predictor ${predictor}`);
  }
});

/* Written by dcmjs-codecs 0.0.8, whose encoder is the Independent JPEG Group's, from the picture that `rings` describes. */
const byOthers: readonly (readonly [bits: number, predictor: number, base64: string])[] = [
  [
    12,
    1,
    "/9j/4AAQSkZJRgABAQAAAQABAAD/wwALDAAJAA0BAREA/8QAGgABAQEBAQEBAAAAAAAAAAAACggJBwYDC//aAAgBAQABAAD8APsGmevOlfcOH5qZDZmcftRD3sNY0cpZ3BqaWcPjTHGyc+OxFLpFYyxZIFpxYb8dI5jdRpfNJLede5VSt4QeWoNQUCQ5WUn7pij5XhKyvuBCmg9A0OvHzt3hVvOvcqpW8IPLUGoKBIcrKTm1IrGWLJAtOLDfjpHMbqNL5mjWNHKWdwamlnD40xxsnPjsR4/sGmevOlfcOH5qZDZmcftRD3//2Q==",
  ],
  [
    12,
    4,
    "/9j/4AAQSkZJRgABAQAAAQABAAD/wwALDAAJAA0BAREA/8QAGwAAAwEBAQEBAAAAAAAAAAAABgcICQUECgv/2gAIAQEABAAA/ADcGmevOlbwR+amQ2ZiftT6HjDQPQa4KWNgmaYfz5z8iWaaXuK4K9f5aJICQofh2OpwpKmaWf7V7vCVSAmmZp3TJ0bGxb3fX5OEJBISHjQKEhIlwvJ6+6WmxsYEs2zNNKAVXC7rVf8AS1M0Q5poh2H5CQAkWv8Ar24LisWjw/PzPmH5pCTalrg0G0Dtqlv/2Q==",
  ],
  [
    16,
    6,
    "/9j/4AAQSkZJRgABAQAAAQABAAD/wwALEAAJAA0BAREA/8QAGwAAAwADAQEAAAAAAAAAAAAACwwNCQoOBg//2gAIAQEABgAA+AHRf+mdV4mlXnDweE1QkO0zFEAOpvQ7e4PRt7PzfyuiN+g0rexUFWszLeFpT1UVBlupaVnEvT/QUF9ztolS7c1yYutSBuVn2Rp4ipYlX8rptaEp3b7C0LkovBaB4ezeqKdG2T/TDgwUnMC1G+Xnf9HjOwA6KosUJOAFXj19cGgJY0NMEHncmOf5blR3Zp5KBJFnJfJiIhPq9I1732/gYUWkZpbGPILBz7BAjYl5LRUykZ1srnkWmDT4nJMYGgGvO5PPl0Qnl9appiQNLOFb1h//2Q==",
  ],
];

function rings(bits: number): Uint16Array {
  const [width, height] = [13, 9];
  return Uint16Array.from({ length: width * height }, (_, at) => {
    const away = Math.hypot((at % width) - 5, Math.floor(at / width) - 4);
    return Math.round((2 ** bits - 1) * (0.5 + 0.5 * Math.cos(away / 2)));
  });
}

test("JPEG lossless as the Independent JPEG Group writes it", async () => {
  for (const [bits, predictor, base64] of byOthers) {
    const elements = { ...bitsOf(16, bits), "0028,0010": ["US", 9], "0028,0011": ["US", 13] } as const;
    const pixels = [none, Buffer.from(base64, "base64")];
    const { samples } = await film(madeDicom({ syntax: `${ofTheStandard}.4.70`, elements, pixels }));
    assert.deepEqual(Uint16Array.from(samples), rings(bits), `${bits} bits, predictor ${predictor}`);
  }
});

/* By the same program; its JPEG 2000 of high throughput is OpenJPH's. */
const highThroughput =
  "/0//UQApQAAAAAANAAAACQAAAAAAAAAAAAAADQAAAAkAAAAAAAAAAAABDwEB/1AACAACAAAACf9SAAwAAAABAAEEBEAB/1wAByCIiIiI/2QAFwABT3BlbkpQSCBWZXIgMC4xOC4yLv9VABAAYAAAAAAAaAAAAAAAqP+QAAoAAAAAAGgAAv+TwAAvVmEJg+0h0NM29XKKQL2cIhACPW0TtBAVn/tqkYdDB9sMnGkbiJ4iAKKnCDBwpm131ah4XUCLfFhCCHS9vF4eAh20kPv6AChFn63+pnesOhIB+EJAEzIB/5AACgAAAAAAqAEC/5PAAC7mAAF28AALfEttaoEiLZgDq0CR9lI3dTP9cUE3NVeQNvwDK1eQdkE3ddf/caUWKDAXqKVuphP2dO1eJwsUgGG8AHVGV+VBH+bhrObhrOVBH41GVHN4I13VGX2Uh7Oah7OaB32UB1E12hvn8AAuYu7EhQF+FKALnQAhhFRrSCOlHUL0Ywgh2lI0htpSiFCsB5FoQQIAM5kA/9k=";

test("JPEG 2000 of high throughput as OpenJPH writes it", async () => {
  const elements = { ...bitsOf(16, 16), "0028,0010": ["US", 9], "0028,0011": ["US", 13] } as const;
  const pixels = [none, even(Buffer.from(highThroughput, "base64"))];
  const { samples } = await film(madeDicom({ syntax: `${ofTheStandard}.4.201`, elements, pixels }));
  assert.deepEqual(samples, rings(16));
});

test("JPEG of twelve bits is drawn to the value; what libjpeg writes is decoded as libjpeg does", async () => {
  const plain = ramp(12);
  const elements = { ...bitsOf(16, 12), ...sizeOf(plain) };
  const pixels = [none, twelveBitJpegOf(plain)];
  const { samples } = await film(madeDicom({ syntax: `${ofTheStandard}.4.51`, elements, pixels }));
  assert.ok(
    samples.every((sample, at) => Math.abs(sample - (plain.samples[at] ?? 0)) <= 1),
    "a step of one is at most one away",
  );
  const smooth = Buffer.from(Array.from({ length: 41 * 29 }, (_, at) => (at % 41) * 4 + Math.floor(at / 41)));
  const raw = { width: 41, height: 29, channels: 1 } as const;
  const jpeg = await sharp(smooth, { raw }).toColourspace("b-w").jpeg({ quality: 80 }).toBuffer();
  const { frame, segments } = walkJpeg(jpeg);
  const ours = fromJpegBlocks(frame, segments);
  const theirs = await sharp(jpeg).toColourspace("b-w").raw().toBuffer();
  assert.ok(
    ours.every((sample, at) => Math.abs(sample - (theirs[at] ?? 0)) <= 1),
    "two decoders may round one sample in two ways",
  );
});

test("colours in runs become as grey as colours stored plainly", async () => {
  const together = Buffer.from([255, 255, 255, 0, 0, 0, 9, 9, 9, 0, 255, 0, 0, 0, 255, 255, 0, 0]);
  const elements: Elements = { "0028,0002": ["US", 3], "0028,0004": ["CS", "RGB"], "0028,0006": ["US", 1] };
  const planes = [0, 1, 2].map((colour) => together.filter((_, at) => at % 3 === colour));
  const packed = madeDicom({ syntax: `${ofTheStandard}.5`, elements, pixels: [none, rleOf(planes)] });
  const plain = madeDicom({ elements: { ...elements, "0028,0006": ["US", 0] }, pixels: together });
  assert.deepEqual(await film(packed), await film(plain));
});

test("several frames, each in one fragment or several, with a table or without", async () => {
  const [one, other] = [ramp(12), { ...ramp(12), samples: ramp(12).samples.toReversed() }];
  const elements: Elements = { ...bitsOf(16, 12), ...sizeOf(one), "0028,0008": ["IS", "2"] };
  const both = [...one.samples, ...other.samples];
  for (const [syntax, [what, pack]] of Object.entries(ways)) {
    const [first, second] = [await pack(one), await pack(other)];
    const at = (start: number) => Buffer.from(Uint32Array.of(0, start).buffer);
    const whole: readonly (readonly Buffer[])[] = [
      [none, first, second],
      [at(first.length + 8), first, second],
    ];
    const inParts: readonly (readonly Buffer[])[] = [
      [none, first.subarray(0, 80), first.subarray(80), second],
      [at(first.length + 16), first.subarray(0, 80), first.subarray(80), second],
    ];
    // PS3.5 A.4.2: a frame in runs is one fragment.
    for (const pixels of syntax === "5" ? whole : [...whole, ...inParts]) {
      const found = await film(madeDicom({ syntax: `${ofTheStandard}.${syntax}`, elements, pixels }));
      assert.equal(found.frames, 2);
      assert.deepEqual(Array.from(found.samples), both, what);
    }
  }
});

test("big endian and deflated files are read as plain ones", async () => {
  const plain = ramp(12, true);
  const elements: Elements = { ...bitsOf(16, 12, 1), ...sizeOf(plain), "0028,1050": ["DS", "0"] };
  const pixels = Buffer.from(plain.samples.buffer);
  const wanted = await film(madeDicom({ elements, pixels }));
  const swapped = Buffer.from(pixels).swap16();
  assert.deepEqual(await film(madeDicom({ syntax: `${ofTheStandard}.2`, elements, pixels: swapped })), wanted);
  assert.deepEqual(await film(deflatedDicom({ elements, pixels })), wanted);
  const pairs = Buffer.from([1, 0, 3, 2, 255, 4]);
  assert.deepEqual(await film(madeDicom({ syntax: `${ofTheStandard}.2`, pixels: pairs })), await film(madeDicom()));
  const bomb = deflatedDicom({ elements, pixels: Buffer.alloc(90_000_000) });
  assert.deepEqual(await filmOf("dicom", bomb), { fault: "x-ray-too-large" });
  const cut = deflatedDicom({ elements, pixels }).subarray(0, -9);
  assert.deepEqual(await filmOf("dicom", cut), { fault: "x-ray-cut-short" });
  const more = Buffer.concat([deflatedDicom({ elements, pixels }), Buffer.from("PK\x03\x04")]);
  assert.deepEqual(await filmOf("dicom", more), { fault: "x-ray-has-more-inside" });
});

function deflatedDicom(made: Parameters<typeof madeDicom>[0]): Buffer {
  const [plain, start] = [madeDicom(made), 132 + 8 + 20];
  const rest = deflateRawSync(plain.subarray(start));
  const syntax = madeDicom({ syntax: `${ofTheStandard}.1.99`, elements: { "0028,0010": absent } });
  return Buffer.concat([syntax.subarray(0, 132 + 8 + 22), rest, Buffer.alloc(rest.length % 2)]);
}
