import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import sharp from "sharp";
import { inAChild } from "../../../../server/files/in-a-child.ts";
import { bitsOf, madeDicom } from "./made-dicom.ts";
import { losslessJpegOf, twelveBitJpegOf } from "./made-jpeg.ts";
import { jpeg2000Of, type Plain, planesOf, rleOf } from "./made-packed.ts";
import type { XrayFileKind } from "./picture.ts";

const real = (name: string) => readFileSync(new URL(`../../../../demo-district/x-rays/${name}`, import.meta.url));

async function files(): Promise<readonly (readonly [name: string, kind: XrayFileKind, bytes: Buffer])[]> {
  const png = real("no-finding.png");
  return [
    ["no-finding.png", "png", png],
    ["infiltration-mass.png", "png", real("infiltration-mass.png")],
    ["baseline.jpg", "jpeg", await sharp(png).resize(300).jpeg().toBuffer()],
    ["progressive.jpg", "jpeg", await sharp(png).resize(300).jpeg({ progressive: true }).toBuffer()],
    ["explicit-little-endian.dcm", "dicom", real("explicit-little-endian.dcm")],
    ["jpeg-baseline-multiframe.dcm", "dicom", real("jpeg-baseline-multiframe.dcm")],
    ["jpeg-ls.dcm", "dicom", real("jpeg-ls.dcm")],
    ...(await packed(png)).map(([name, bytes]) => [name, "dicom", bytes] as const),
  ];
}

/** The same radiograph, smaller and of twelve bits, as machines pack it. */
async function packed(png: Buffer): Promise<readonly (readonly [name: string, bytes: Buffer])[]> {
  const grey = await sharp(png).resize(120, 96, { fit: "fill" }).toColourspace("b-w").raw().toBuffer();
  const plain: Plain = { width: 120, height: 96, bits: 12, samples: Uint16Array.from(grey, (one) => one * 16) };
  const elements = { ...bitsOf(16, 12), "0028,0010": ["US", 96], "0028,0011": ["US", 120] } as const;
  const made = (syntax: string, frame: Buffer) =>
    madeDicom({ syntax: `1.2.840.10008.1.2.${syntax}`, elements, pixels: [Buffer.alloc(0), frame] });
  return [
    ["twelve-bits.dcm", made("4.51", twelveBitJpegOf(plain))],
    ["lossless.dcm", made("4.70", losslessJpegOf(plain, { rows: 16 }))],
    ["jpeg-2000.dcm", made("4.90", await jpeg2000Of(plain))],
    ["rle.dcm", made("5", rleOf(planesOf(plain)))],
  ];
}

const faults = [
  "not-an-x-ray-file",
  "x-ray-cut-short",
  "x-ray-has-more-inside",
  "x-ray-too-large",
  "x-ray-cannot-be-shown",
  "x-ray-damaged",
];

/** A child for each file would take minutes: one child reads all that became of one file, and tells what it found. */
async function readAll(t: TestContext, kind: XrayFileKind, changed: readonly Buffer[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "khurak-x-ray-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const script = join(folder, "read-all.mts");
  const at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  await writeFile(
    script,
    `import { answerParent } from ${at("../../../../server/files/in-a-child.ts")};
    import { filmOf } from ${at("film-of.ts")};
    await answerParent(async (all: Buffer, [kind]: any) => {
      const found: string[] = [];
      for (let at = 0; at < all.length; ) {
        const end = at + 4 + all.readUInt32LE(at);
        const film = await filmOf(kind, all.subarray(at + 4, end));
        found.push("fault" in film ? film.fault : "notShown" in film ? "kept" : film.samples.length === film.width * film.height * film.frames ? "picture" : "nonsense");
        at = end;
      }
      return [Buffer.from(JSON.stringify(found))];
    });`,
  );
  const packed = changed.flatMap((bytes) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    return [length, bytes];
  });
  // Two hundred files in one child need more room than one.
  const limits = { seconds: 90, outputBytes: 1_000_000, heapMb: 1024, addressSpaceMb: 8192 };
  const answer = await inAChild(pathToFileURL(script), [kind], Buffer.concat(packed), limits);
  assert.equal(answer.is, "answered");
  const found = JSON.parse(answer.is === "answered" ? answer.output.toString() : "") as string[];
  assert.equal(found.length, changed.length);
  return found;
}

/** The same each run: a failure that nobody can repeat is not found again. */
const seeded = <T>(of: fc.Arbitrary<T>, count: number) => fc.sample(of, { numRuns: count, seed: 1895 });

test("a file that was cut anywhere is never taken for a picture", async (t) => {
  for (const [name, kind, bytes] of await files()) {
    const lengths = [132, 200, bytes.length - 1, ...seeded(fc.integer({ min: 8, max: bytes.length - 2 }), 25)];
    const found = await readAll(
      t,
      kind,
      lengths.map((length) => bytes.subarray(0, length)),
    );
    for (const [at, length] of lengths.entries()) {
      assert.ok(faults.includes(found[at] ?? ""), `${name} cut to ${length}: ${found[at]}`);
    }
    const told = found.filter((fault) => fault === "x-ray-cut-short" || fault === "x-ray-cannot-be-shown").length;
    assert.ok(told >= lengths.length - 4, `${name}: ${found.join()}`);
  }
});

/** Most flips land in pixels; every fourth is sent where the headers are. */
const flip = (length: number) =>
  fc.record({
    at: fc.oneof(
      { weight: 3, arbitrary: fc.nat(length - 1) },
      { weight: 1, arbitrary: fc.nat(Math.min(length, 6400) - 1) },
    ),
    by: fc.integer({ min: 1, max: 255 }),
  });

function flipped(bytes: Buffer, flips: readonly { at: number; by: number }[]): Buffer {
  const changed = Buffer.from(bytes);
  for (const { at, by } of flips) changed[at] = (changed[at] ?? 0) ^ by;
  return changed;
}

test("a file with bytes tipped over is a picture, is kept as it is or has a fault, and the child lives", async (t) => {
  for (const [name, kind, bytes] of await files()) {
    const changes = seeded(fc.array(flip(bytes.length), { minLength: 1, maxLength: 4 }), 200);
    const found = await readAll(
      t,
      kind,
      changes.map((flips) => flipped(bytes, flips)),
    );
    for (const [at, what] of found.entries()) {
      const sane = what === "picture" || (what === "kept" && kind === "dicom");
      assert.ok(sane || faults.includes(what), `${name}, ${JSON.stringify(changes[at])}: ${what}`);
    }
    if (kind === "png") assert.ok(!found.includes("picture"), `${name}: every byte is under a checksum`);
  }
});

test("a PNG whose checksums were put right again reaches libpng, and the child lives", async (t) => {
  const bytes = await sharp(real("no-finding.png")).resize(200).png().toBuffer();
  const changes = seeded(fc.array(flip(bytes.length), { minLength: 1, maxLength: 3 }), 200);
  const found = await readAll(
    t,
    "png",
    changes.map((flips) => withChecksums(flipped(bytes, flips))),
  );
  assert.ok(
    found.every((what) => what === "picture" || faults.includes(what)),
    found.join(),
  );
});

function withChecksums(bytes: Buffer): Buffer {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) break;
    bytes.writeUInt32BE(crc32(bytes.subarray(at + 4, end)), end);
    at = end + 4;
  }
  return bytes;
}
