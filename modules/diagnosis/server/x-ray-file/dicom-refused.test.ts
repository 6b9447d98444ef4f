import assert from "node:assert/strict";
import { test } from "node:test";
import { filmOf } from "./film-of.ts";
import { checkSize } from "./limits.ts";
import { absent, bitsOf as bits, element, type Elements, madeDicom, undefinedLength } from "./made-dicom.ts";

const jpegSyntax = "1.2.840.10008.1.2.4.50";
const none = Buffer.alloc(0);
const colours: Elements = { "0028,0002": ["US", 3], "0028,0004": ["CS", "RGB"], "0028,0006": ["US", 0] };
const slope = (said: string): Elements => ({ "0028,1053": ["DS", said] });

/** Something between the first element and the rest. */
function inserted(bytes: Buffer, syntax = "1.2.840.10008.1.2.1"): Buffer {
  const made = madeDicom({ syntax });
  const at = 132 + element("0002,0010", "UI", syntax).length;
  return Buffer.concat([made.subarray(0, at), bytes, made.subarray(at)]);
}

const itemStart = Buffer.from([0xfe, 0xff, 0x00, 0xe0]);
const sequenceStart = Buffer.from([0x08, 0x00, 0x15, 0x11, ...Buffer.from("SQ\0\0")]);
const implicitStart = Buffer.from([0x08, 0x00, 0x15, 0x11]);
const deep = (start: Buffer) =>
  Buffer.alloc(10_000 * (start.length + 12)).fill(Buffer.concat([start, undefinedLength, itemStart, undefinedLength]));
const unknown = Buffer.concat([Buffer.from([0x08, 0x00, 0x15, 0x11, ...Buffer.from("UN\0\0")]), undefinedLength]);
const endless = Buffer.concat([
  Buffer.from([0x09, 0x00, 0x10, 0x00, ...Buffer.from("OB\0\0")]),
  Buffer.from("fffffff0", "hex").reverse(),
]);

const implicitEndless = Buffer.from([0x09, 0x00, 0x10, 0x00, 0xf0, 0xff, 0xff, 0xff]);

/** Three samples by two, SOF9. */
const arithmetic = Buffer.from("ffd8ffc9000b080002000301011100ffda0008010100003f0000ffd9", "hex");
const floating = Buffer.concat([madeDicom().subarray(0, -18), element("7fe0,0008", "OW", Buffer.alloc(24))]);

const withoutPicture = madeDicom({ elements: { "0028,0010": absent } }).subarray(0, -18);

const hidden = Buffer.from("PK\x03\x04and so on, to the end of the archive");
const startingWith = (text: string) => Buffer.concat([Buffer.from(text, "latin1"), Buffer.alloc(128)]).subarray(0, 128);
const padded = (value: Buffer) => element("fffc,fffc", "OB", value);
const tiff = startingWith("II*\0\x10\0\0\0");
const directory = Buffer.concat([Buffer.from([1, 0]), Buffer.alloc(12, 7), Buffer.alloc(4)]);

const oneFragment: readonly Buffer[] = [none, Buffer.from("something")];

/** Whole, and no grey samples that are known here: why → files. */
const kept: Readonly<Record<string, readonly (readonly [what: string, bytes: Buffer])[]>> = {
  "way-of-packing-unknown": [
    // Video, progressive JPEG, a page of another server.
    ...["1.2.840.10008.1.2.4.100", "1.2.840.10008.1.2.4.55", "1.2.840.10008.1.2.4.94"].map(
      (syntax) => [syntax, madeDicom({ syntax, pixels: oneFragment })] as const,
    ),
    ["a maker's own", madeDicom({ syntax: "1.2.840.113619.5.2" })],
    [
      "a maker's own, whose elements lie in no way that we know",
      Buffer.concat([madeDicom({ syntax: "1.3.46.670589" }), hidden]),
    ],
    ["a JPEG with arithmetic codes", madeDicom({ syntax: jpegSyntax, pixels: [none, arithmetic] })],
  ],
  "not-grey-samples": [
    ["32 bits", madeDicom({ elements: bits(32, 32), pixels: Buffer.alloc(24) })],
    ["1 bit", madeDicom({ elements: bits(1, 1) })],
    ["a palette", madeDicom({ elements: { "0028,0004": ["CS", "PALETTE COLOR"] } })],
    ["a table of its own", madeDicom({ elements: { "0028,3000": ["SQ", none] } })],
    [
      "samples high up",
      madeDicom({ elements: { ...bits(16, 12), "0028,0102": ["US", 15] }, pixels: Buffer.alloc(12) }),
    ],
    ["colours in JPEGs that are not YCbCr", madeDicom({ syntax: jpegSyntax, elements: colours, pixels: oneFragment })],
    ["colours in JPEG-LS", madeDicom({ syntax: "1.2.840.10008.1.2.4.80", elements: colours, pixels: oneFragment })],
    ["floating point", floating],
  ],
};

/** Fault → files that have it. */
const refused: Readonly<Record<string, readonly (readonly [what: string, bytes: Buffer])[]>> = {
  "not-an-x-ray-file": [["a report", withoutPicture]],
  "x-ray-too-large": [
    ["2^31 frames", madeDicom({ elements: { "0028,0008": ["IS", "2147483648"] } })],
    ["a long side", madeDicom({ elements: { "0028,0010": ["US", 16_385] } })],
    [
      "much of each",
      madeDicom({
        elements: { "0028,0010": ["US", 16_384], "0028,0011": ["US", 16_384], "0028,0008": ["IS", "999999999999"] },
      }),
    ],
  ],
  "x-ray-damaged": [
    ["plain pixels where they should be packed", madeDicom({ syntax: jpegSyntax })],
    ["packed pixels where they should be plain", madeDicom({ pixels: oneFragment })],
    ["no fragment", madeDicom({ syntax: "1.2.840.10008.1.2.4.100", pixels: [none] })],
    ["a syntax that is no number", madeDicom({ syntax: "JPEG" })],
    ["more samples than it says", madeDicom({ pixels: Buffer.alloc(100) })],
    ["fewer samples than it says", madeDicom({ elements: { "0028,0010": ["US", 4] } })],
    ["no frame", madeDicom({ elements: { "0028,0008": ["IS", "0"] } })],
    ["frames of a word", madeDicom({ elements: { "0028,0008": ["IS", "many"] } })],
    ["no rows", madeDicom({ elements: { "0028,0010": ["US", 0] } })],
    ["rows absent", madeDicom({ elements: { "0028,0010": absent } })],
    ["rows of four bytes", madeDicom({ elements: { "0028,0010": ["US", Buffer.from([2, 0, 0, 0])] } })],
    ["more bits than there are", madeDicom({ elements: { "0028,0101": ["US", 9] } })],
    ["no bits", madeDicom({ elements: { "0028,0101": ["US", 0] } })],
    ["a slope of nought", madeDicom({ elements: slope("0") })],
    ["a slope of a word", madeDicom({ elements: slope("steep") })],
    ["an element twice", inserted(Buffer.concat([element("0028,0010", "US", 9), element("0028,0010", "US", 9)]))],
    ["sequences 10,000 deep", inserted(deep(sequenceStart))],
    [
      "the same, of no stated type",
      inserted(Buffer.concat([unknown, itemStart, undefinedLength, deep(implicitStart)])),
    ],
  ],
  "x-ray-cut-short": [
    [
      "an unknown syntax, not to its end",
      madeDicom({ syntax: "1.2.840.10008.1.2.4.100", pixels: oneFragment }).subarray(0, -8),
    ],
    ["nothing after what describes the picture", madeDicom().subarray(0, -18)],
    ["an element of four thousand million bytes", inserted(endless)],
    ["the same, of no stated type", inserted(implicitEndless, "1.2.840.10008.1.2")],
    [
      "a sequence without an end",
      inserted(Buffer.concat([sequenceStart, undefinedLength, itemStart, undefinedLength])),
    ],
    ["padding that is longer than the file", madeDicom({ after: padded(Buffer.alloc(20)).subarray(0, -2) })],
  ],
  "x-ray-has-more-inside": [
    [
      "an archive after an unknown syntax",
      madeDicom({ syntax: "1.2.840.10008.1.2.4.100", pixels: oneFragment, after: hidden }),
    ],
    ...["MZ", "\x7fELF", "%PDF-1.7", "PK\x03\x04", "#!/bin/sh", "<svg>", "<html>", "II*\0\x10\0\0\0%PDF-1.7"].map(
      (text) => [text, madeDicom({ preamble: startingWith(text) })] as const,
    ),
    ["an archive after it", madeDicom({ after: hidden })],
    ["a page after its padding", madeDicom({ after: Buffer.concat([padded(Buffer.alloc(8)), Buffer.from("<html>")]) })],
    ["an archive as padding", madeDicom({ after: padded(hidden) })],
    ["an archive as a TIFF's directory", madeDicom({ preamble: tiff, after: padded(hidden) })],
    ["a directory of no TIFF", madeDicom({ after: padded(directory) })],
    ["zeros after its padding", madeDicom({ after: Buffer.concat([padded(Buffer.alloc(8)), Buffer.alloc(8)]) })],
    ["one byte", madeDicom({ after: Buffer.from([0]) })],
  ],
};

test("a sound file that cannot be drawn here says why, and is not refused", async () => {
  for (const [notShown, files] of Object.entries(kept)) {
    for (const [what, bytes] of files) assert.deepEqual(await filmOf("dicom", bytes), { notShown }, what);
  }
});

test("what contradicts itself, is too large or carries more is refused, each as what it is", async () => {
  for (const [fault, files] of Object.entries(refused)) {
    for (const [what, bytes] of files) assert.deepEqual(await filmOf("dicom", bytes), { fault }, what);
  }
});

test("a size is a whole number above nought, each of them", () => {
  for (const [width, height, frames] of [
    [0, 1, 1],
    [1, -1, 1],
    [1, 1, Number.NaN],
    [1, 1, 0.5],
    [1, 1, 0],
  ] as const) {
    assert.throws(() => checkSize(width, height, frames), { fault: "x-ray-damaged" });
  }
  checkSize(6000, 6666, 1);
});

test("padding of zeros, or the directory of the TIFF that it also is, are no second file", async () => {
  for (const made of [
    { after: padded(Buffer.alloc(64)) },
    { preamble: tiff },
    { preamble: tiff, after: padded(directory) },
  ]) {
    const found = await filmOf("dicom", madeDicom(made));
    assert.ok("samples" in found && found.samples.join() === "0,1,2,3,4,255");
  }
});
