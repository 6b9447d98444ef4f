import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync, crc32 } from "node:zlib";
import sharp from "sharp";
import { largestPaper } from "../../paper.ts";
import { readPaper } from "./read-paper.ts";

const colours = { r: 200, g: 40, b: 40 };
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: colours } });
const faultOf = async (bytes: Buffer) => {
  const read = await readPaper(bytes);
  return "fault" in read ? read.fault : read.is;
};

/** Left half white, right half red. */
async function twoHalves(kind: "jpeg" | "png"): Promise<Buffer> {
  const red = await plain(100, 100).png().toBuffer();
  const paper = sharp({ create: { width: 200, height: 100, channels: 3, background: "white" } }).composite([
    { input: red, left: 100, top: 0 },
  ]);
  return paper.toFormat(kind).toBuffer();
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of nothing but its sizes and a few packed zeros. */
function emptyPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  const packed = chunk("IDAT", deflateSync(Buffer.alloc(1_000_000)));
  return Buffer.concat([signature, chunk("IHDR", header), packed, chunk("IEND", Buffer.alloc(0))]);
}

test("a photo is kept upright, in its colours, and without what the camera wrote beside it", async () => {
  const photo = await sharp(await twoHalves("jpeg"))
    .withExif({ IFD0: { Make: "PhoneOfSomebody" }, IFD3: { GPSLatitude: "23/1 21/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const withFilm = Buffer.concat([photo, Buffer.from("MotionPhoto_Data ftypmp42 a voice")]);
  const read = await readPaper(withFilm);
  assert.ok("is" in read && read.is === "picture");
  assert.deepEqual([read.width, read.height], [100, 200]);
  const { exif, orientation, channels, format } = await sharp(read.bytes).metadata();
  assert.deepEqual([exif, orientation, channels, format], [undefined, undefined, 3, "jpeg"]);
  for (const hidden of ["PhoneOfSomebody", "MotionPhoto", "GPS"]) assert.ok(!read.bytes.includes(hidden), hidden);
  // Turned to the right, what was at the left is at the top.
  const { data } = await sharp(read.bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray(3 * (y * 100 + x), 3 * (y * 100 + x) + 3)];
  assert.ok(
    at(50, 20).every((level) => level > 240),
    "white at the top",
  );
  const [red = 0, green = 0, blue = 0] = at(50, 180);
  assert.ok(red > 180 && green < 70 && blue < 70, "a red stamp stays red");
});

test("a picture larger than print needs becomes smaller, and a small one stays as it is", async () => {
  const large = await readPaper(await plain(4000, 2000).jpeg().toBuffer());
  assert.ok("is" in large);
  assert.deepEqual([large.width, large.height], [3000, 1500]);
  const small = await readPaper(await twoHalves("png"));
  assert.ok("is" in small);
  assert.deepEqual([small.width, small.height], [200, 100]);
});

test("a PDF is kept byte for byte", async () => {
  const pdf = Buffer.from("%PDF-1.4\n1 0 obj\n<< /OpenAction << /S /JavaScript >> >>\nendobj\n%%EOF\n");
  assert.deepEqual(await readPaper(pdf), { is: "pdf", bytes: pdf, width: null, height: null });
});

test("whatever is no photo and no PDF is refused by its bytes", async () => {
  for (const other of ["", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "PK\x03\x04", "<!doctype html>"])
    assert.equal(await faultOf(Buffer.from(other, "latin1")), "not-a-paper", other);
  assert.equal(await faultOf(await plain(20, 20).webp().toBuffer()), "not-a-paper");
  assert.equal(await faultOf(Buffer.from("GIF89a %PDF-1.4 %%EOF")), "paper-has-other-inside");
});

test("what is cut short or damaged is refused, and is never half a page", async () => {
  const [photo, drawing] = [await twoHalves("jpeg"), await twoHalves("png")];
  assert.equal(await faultOf(photo.subarray(0, photo.length / 2)), "paper-damaged");
  assert.equal(await faultOf(drawing.subarray(0, drawing.length - 40)), "paper-damaged");
  assert.equal(await faultOf(photo.subarray(0, 4)), "paper-damaged");
  const turned = Buffer.from(drawing);
  turned[Math.floor(turned.length / 2)] = 255 - (turned[Math.floor(turned.length / 2)] ?? 0);
  assert.equal(await faultOf(turned), "paper-damaged");
  assert.equal(await faultOf(Buffer.from("%PDF-1.4\n1 0 obj")), "paper-cut-short");
});

test("a file that unpacks to more than a machine has is refused before it is unpacked", async () => {
  assert.equal(await faultOf(emptyPng(60_000, 60_000)), "paper-too-large");
  assert.equal(await faultOf(emptyPng(6_000, 6_000)), "paper-damaged");
  assert.equal(await faultOf(Buffer.alloc(largestPaper + 1, 0xff)), "paper-too-large");
});
