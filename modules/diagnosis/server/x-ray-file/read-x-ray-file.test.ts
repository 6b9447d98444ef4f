import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { crc32, deflateSync, gunzipSync, inflateSync } from "node:zlib";
import dicomParser from "dicom-parser";
import sharp from "sharp";
import { madeDicom } from "./made-dicom.ts";
import { readXrayFile, type XrayFileKind, type XrayPicture } from "./read-x-ray-file.ts";

const real = (name: string) => readFileSync(new URL(`../../../../demo-district/x-rays/${name}`, import.meta.url));

async function picture(bytes: Buffer, kind: XrayFileKind): Promise<XrayPicture> {
  const found = await readXrayFile(bytes, kind);
  assert.ok("pixels" in found, JSON.stringify(found));
  return found;
}
const shapeOf = ({ kind, width, height, frames, sampleBits }: XrayPicture) => [kind, width, height, frames, sampleBits];

test("real radiographs, sample for sample", async () => {
  for (const name of ["no-finding.png", "infiltration-mass.png"]) {
    const found = await picture(real(name), "png");
    assert.deepEqual(shapeOf(found), ["png", 1024, 1024, 1, 8]);
    const byHand = greyByHand(real(name));
    assert.ok(gunzipSync(found.pixels).equals(byHand), name);
    assert.deepEqual(found.window, {
      low: byHand.reduce((a, b) => Math.min(a, b)),
      high: byHand.reduce((a, b) => Math.max(a, b)),
    });
  }
});

test("a real CT slice, sample for sample", async () => {
  const bytes = real("explicit-little-endian.dcm");
  const found = await picture(bytes, "dicom");
  assert.deepEqual(shapeOf(found), ["dicom", 512, 512, 1, 16]);
  const pixels = gunzipSync(found.pixels);
  // Where the pixels lie was read in a hex dump: after 7fe0 0010 "OW" 0000 and a length of 00080000.
  const start = 6206;
  assert.equal(bytes.toString("hex", start - 12, start), "e07f10004f57000000000800");
  for (let at = 0; at < 512 * 512; at += 1) {
    assert.equal(pixels.readUInt16LE(2 * at), bytes.readInt16LE(start + 2 * at) + 32_768);
  }
  const sorted = Array.from({ length: 512 * 512 }, (_, at) => pixels.readUInt16LE(2 * at)).sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor(sorted.length / 100)], sorted[Math.ceil(sorted.length * 0.99) - 1]];
  assert.deepEqual(found.window, { low, high });
});

const imageMagick = "convert";

test("real frames of JPEG, as many as the file says", async (t) => {
  const bytes = real("jpeg-baseline-multiframe.dcm");
  const header = dicomParser.parseDicom(bytes);
  const frames = header.intString("x00280008") ?? 0;
  const found = await picture(bytes, "dicom");
  assert.deepEqual(shapeOf(found), ["dicom", 320, 240, frames, 8]);
  const pixels = gunzipSync(found.pixels);
  assert.equal(pixels.length, 320 * 240 * frames);

  if (spawnSync(imageMagick, ["-version"]).status !== 0)
    return t.skip("this system has no ImageMagick to compare with");
  const element = header.elements["x7fe00010"];
  assert.ok(element);
  const table = dicomParser.createJPEGBasicOffsetTable(header, element);
  for (let frame = 0; frame < frames; frame += 1) {
    const jpeg = dicomParser.readEncapsulatedImageFrame(header, element, frame, table);
    const given = ["jpg:-", "-colorspace", "sRGB", "-depth", "8", "rgb:-"];
    const rgb = execFileSync(imageMagick, given, { input: jpeg });
    const ours = pixels.subarray(frame * 320 * 240, (frame + 1) * 320 * 240);
    let away = 0;
    for (const [at, grey] of ours.entries()) away = Math.max(away, Math.abs(grey - luminance(rgb.subarray(3 * at))));
    assert.ok(away <= 3, `Frame ${frame} is ${away} away from what ImageMagick decodes.`);
  }
});

test("a real file in JPEG-LS comes through the child as the same picture stored plainly", async () => {
  const [packed, plain] = [real("jpeg-ls.dcm"), real("explicit-little-endian.dcm")];
  assert.deepEqual(await picture(packed, "dicom"), await picture(plain, "dicom"));
});

test("of what cannot be drawn the child says why", async () => {
  const video = madeDicom({ syntax: "1.2.840.10008.1.2.4.100", pixels: [Buffer.alloc(0), Buffer.alloc(8)] });
  assert.deepEqual(await readXrayFile(video, "dicom"), { notShown: "way-of-packing-unknown" });
});

/** Rows of a ramp, so that each way of storing it can be told by its samples. */
const ramp = Buffer.from(Array.from({ length: 64 * 32 }, (_, at) => (at % 64) * 4));
const greyRamp = () => sharp(ramp, { raw: { width: 64, height: 32, channels: 1 } }).toColourspace("b-w");

test("a PNG of 16 bits keeps all of them; a palette, colours and a transparent ground become grey", async () => {
  const deep = Uint16Array.from({ length: 64 * 32 }, (_, at) => at * 31);
  const rows = Array.from({ length: 32 }, (_, y) => [
    0,
    ...Array.from(deep.subarray(64 * y, 64 * y + 64)).flatMap((v) => [v >> 8, v & 255]),
  ]);
  const found = await picture(madePng(64, 32, 16, 0, Buffer.from(rows.flat())), "png");
  assert.deepEqual(shapeOf(found), ["png", 64, 32, 1, 16]);
  assert.ok(gunzipSync(found.pixels).equals(Buffer.from(deep.buffer)));

  const ofOneRow = async (bits: number, colour: number, row: number[], palette?: Buffer) => {
    const { pixels } = await picture(madePng(3, 1, bits, colour, Buffer.from([0, ...row]), palette), "png");
    return Array.from(gunzipSync(pixels));
  };
  assert.deepEqual(await ofOneRow(8, 3, [1, 0, 2], Buffer.from([0, 0, 0, 9, 9, 9, 255, 255, 255])), [9, 0, 255]);
  assert.deepEqual(await ofOneRow(8, 2, [7, 7, 7, 0, 0, 0, 255, 255, 255]), [7, 0, 255]);
  assert.deepEqual(await ofOneRow(8, 6, [7, 7, 7, 255, 200, 200, 200, 0, 9, 9, 9, 255]), [7, 0, 9]);
  const [red = 0] = await ofOneRow(8, 2, [255, 0, 0, 0, 0, 0, 0, 0, 0]);
  assert.ok(Math.abs(red - luminance(Buffer.from([255, 0, 0]))) <= 1, `red is ${red}`);
});

test("JPEGs, baseline and progressive, grey and in colours, turned as their camera was held", async () => {
  for (const progressive of [false, true]) {
    for (const colours of [greyRamp(), greyRamp().toColourspace("srgb")]) {
      const found = await picture(await colours.jpeg({ quality: 100, progressive }).toBuffer(), "jpeg");
      assert.deepEqual(shapeOf(found), ["jpeg", 64, 32, 1, 8]);
      const pixels = gunzipSync(found.pixels);
      assert.ok(pixels.every((grey, at) => Math.abs(grey - (ramp[at] ?? 0)) <= 3));
    }
  }
  const turned = await picture(
    await greyRamp().withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer(),
    "jpeg",
  );
  assert.deepEqual(shapeOf(turned), ["jpeg", 32, 64, 1, 8]);
  const pixels = gunzipSync(turned.pixels);
  // A quarter to the right: what was the left edge is the top.
  assert.ok(pixels.every((grey, at) => Math.abs(grey - Math.floor(at / 32) * 4) <= 3));
});

const zip = Buffer.from("504b0304140000000800", "hex");
const refused = async (bytes: Buffer, declared: XrayFileKind, fault: string, what: string) =>
  assert.deepEqual(await readXrayFile(bytes, declared), { fault }, what);

test("two files in one are refused", async () => {
  const png = await greyRamp().png().toBuffer();
  const jpeg = await greyRamp().jpeg().toBuffer();
  for (const [what, other] of Object.entries({ zip, page: "<html><script>", php: "<?php system(1);", nought: "\0" })) {
    await refused(Buffer.concat([png, Buffer.from(other)]), "png", "x-ray-has-more-inside", `PNG and ${what}`);
    await refused(Buffer.concat([jpeg, Buffer.from(other)]), "jpeg", "x-ray-has-more-inside", `JPEG and ${what}`);
    await refused(
      Buffer.concat([madeDicom(), Buffer.from(other)]),
      "dicom",
      "x-ray-has-more-inside",
      `DICOM and ${what}`,
    );
    await refused(Buffer.concat([Buffer.from(other), png]), "png", "x-ray-has-more-inside", `${what} and PNG`);
  }
  await refused(
    Buffer.concat([Buffer.from("#!/bin/sh\n"), jpeg]),
    "jpeg",
    "x-ray-has-more-inside",
    "a program before a JPEG",
  );
  const program = Buffer.concat([Buffer.from("MZ\x90\0"), Buffer.alloc(124)]);
  await refused(
    madeDicom({ preamble: program }),
    "dicom",
    "x-ray-has-more-inside",
    "a program for Windows before a DICOM",
  );
  const both = Buffer.from(png);
  both.write("DICM", 128);
  await refused(both, "png", "x-ray-has-more-inside", "PNG and DICOM from the first byte");
  const inItsEnd = Buffer.concat([png.subarray(0, -12), chunk("IEND", zip)]);
  await refused(inItsEnd, "png", "x-ray-has-more-inside", "an archive in the last chunk");
  const moving = Buffer.concat([png.subarray(0, 33), chunk("acTL", Buffer.alloc(8)), png.subarray(33)]);
  await refused(moving, "png", "x-ray-cannot-be-shown", "a PNG that moves");
});

test("what is none of the three is refused by its bytes; what is another of the three is called mislabelled", async () => {
  const strangers = [
    "GIF89a\x01\0\x01\0",
    "%PDF-1.7\n",
    "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "<!doctype html>",
    "RIFF\0\0\0\0WEBPVP8 ",
    "II*\0\x08\0\0\0",
    "",
    "\x89PN",
  ];
  for (const text of strangers) await refused(Buffer.from(text, "latin1"), "png", "not-an-x-ray-file", text);
  const files = {
    png: await greyRamp().png().toBuffer(),
    jpeg: await greyRamp().jpeg().toBuffer(),
    dicom: madeDicom(),
  };
  for (const [is, bytes] of Object.entries(files)) {
    for (const declared of ["png", "jpeg", "dicom"] as const) {
      if (declared !== is) await refused(bytes, declared, "x-ray-mislabelled", `${is} as ${declared}`);
    }
  }
});

test("bombs are refused by their headers, before anything is unpacked", async () => {
  const rows = deflateSync(Buffer.alloc(2 ** 24));
  const png = Buffer.concat([signature, ihdr(50_000, 50_000, 8, 0), chunk("IDAT", rows), chunk("IEND")]);
  await refused(png, "png", "x-ray-too-large", "2,500 million zeros");
  await refused(madePng(16_385, 1, 8, 0, Buffer.alloc(16_386)), "png", "x-ray-too-large", "a long side");
  const large = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: "grey" } })
    .jpeg({ quality: 1 })
    .toBuffer();
  assert.ok(large.length < 4_000_000);
  await refused(large, "jpeg", "x-ray-too-large", "256 million pixels");
  await refused(Buffer.alloc(40_000_001, 0xff), "jpeg", "x-ray-too-large", "a large file");
  // Fewer rows than its header says.
  await refused(madePng(6000, 6000, 8, 0, Buffer.alloc(6001)), "png", "x-ray-damaged", "a promise");
  const jpeg = await sharp(ramp, { raw: { width: 64, height: 32, channels: 1 } })
    .jpeg({ progressive: true })
    .toBuffer();
  const scan = jpeg.subarray(jpeg.lastIndexOf(Buffer.from([0xff, 0xda])), -2);
  const passes = Buffer.concat([jpeg.subarray(0, -2), ...Array.from({ length: 100 }, () => scan), jpeg.subarray(-2)]);
  await refused(passes, "jpeg", "x-ray-damaged", "a hundred passes more");
});

test("a damaged PNG is told from one that was cut short", async () => {
  const png = await greyRamp().png().toBuffer();
  const flipped = Buffer.from(png);
  flipped[60] = (flipped[60] ?? 0) ^ 1;
  await refused(flipped, "png", "x-ray-damaged", "a bit that tipped over");
  await refused(png.subarray(0, -1), "png", "x-ray-cut-short", "the last byte is gone");
  const unpackable = Buffer.concat([signature, ihdr(3, 1, 8, 0), chunk("IDAT", Buffer.from("none")), chunk("IEND")]);
  await refused(unpackable, "png", "x-ray-damaged", "rows that cannot be unpacked");
  await refused(Buffer.concat([signature, ihdr(3, 1, 8, 0), chunk("IEND")]), "png", "x-ray-damaged", "no rows");
  const remark = chunk("tEXt", Buffer.from("Title\0An X-ray"));
  const misspelt = Buffer.concat([remark.subarray(0, -1), Buffer.from([1 ^ (remark.at(-1) ?? 0)])]);
  const last = Buffer.concat([png.subarray(0, -12), misspelt, png.subarray(-12)]);
  await refused(last, "png", "x-ray-damaged", "a remark after the pixels, whose checksum is wrong");
});

test("eight at once are all read, two at a time", async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => readXrayFile(real("no-finding.png"), "png")));
  assert.ok(all.every((one) => "pixels" in one));
});

/** Linear light by Rec. 709, and back: what CIE calls luminance, from red, green and blue. */
function luminance([red = 0, green = 0, blue = 0]: Uint8Array): number {
  const linear = (value: number) => (value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
}

const signature = Buffer.from("89504e470d0a1a0a", "hex");

function chunk(type: string, content: Buffer = Buffer.alloc(0)): Buffer {
  const checked = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(checked));
  return Buffer.concat([length, checked, sum]);
}

function ihdr(width: number, height: number, bits: number, colour: number): Buffer {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content.set([bits, colour, 0, 0, 0], 8);
  return chunk("IHDR", content);
}

function madePng(width: number, height: number, bits: number, colour: number, rows: Buffer, palette?: Buffer): Buffer {
  const parts = [
    ihdr(width, height, bits, colour),
    ...(palette ? [chunk("PLTE", palette)] : []),
    chunk("IDAT", deflateSync(rows)),
  ];
  return Buffer.concat([signature, ...parts, chunk("IEND")]);
}

/** An eight-bit grey PNG by the specification alone: the rows, each undone by the filter that it names. */
function greyByHand(bytes: Buffer): Buffer {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const packed: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT")
      packed.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(packed));
  const grey = Buffer.alloc(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const left = x > 0 ? (grey[y * width + x - 1] ?? 0) : 0;
      const up = y > 0 ? (grey[(y - 1) * width + x] ?? 0) : 0;
      const upLeft = x > 0 && y > 0 ? (grey[(y - 1) * width + x - 1] ?? 0) : 0;
      const near = [left, up, upLeft].map((one) => Math.abs(left + up - upLeft - one));
      const paeth = near[0]! <= near[1]! && near[0]! <= near[2]! ? left : near[1]! <= near[2]! ? up : upLeft;
      const guess = [0, left, up, Math.floor((left + up) / 2), paeth][rows[y * (width + 1)] ?? 0] ?? 0;
      grey[y * width + x] = (rows[y * (width + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return grey;
}
