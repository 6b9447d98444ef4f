import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Clip, ClipProgram } from "./clip-program.ts";
import { clipsAreRead, compressClip, type Made, readClip } from "./compress-clip.ts";
import { withFfmpeg } from "./with-ffmpeg.ts";
import { withNodeAv } from "./with-node-av.ts";

/** Seconds. Other tests have the machine too. */
const patience = 60;

const clipAt = (name: string) => new URL(`../../../../demo-district/clips/${name}`, import.meta.url);
const demo = (name: string) => readFileSync(clipAt(name));
const [taken, dark] = [demo("dose-taken.webm"), demo("too-dark.webm")];

/** What both programs promise. */
for (const program of [withFfmpeg, withNodeAv]) {
  const here = await program.works();
  const promise = (says: string, check: () => Promise<void>) =>
    void test(`${program.name}: ${says}`, { skip: here ? false : `there is no ${program.name} on this system` }, check);

  promise("it tells what a clip is", async () => {
    const found = await readClip(taken, program);
    assert.ok(!("fault" in found), JSON.stringify(found));
    const { seconds, ...rest } = found;
    assert.deepEqual(rest, { type: "video/webm", width: 480, height: 360, frames: 354 });
    assert.ok(Math.abs(seconds - 23.6) < 0.05, `${seconds} s`);
  });

  promise("a clip becomes smaller and looks the same, and is whole", async () => {
    for (const clip of [taken, dark]) {
      const made = await compressClip(clip, program, patience);
      assert.ok(made.is === "smaller", whyKept(made));
      assert.ok(made.bytes.length < 0.9 * clip.length);
      assert.ok(made.ssim > 0.965 && made.ssim < 1, `${made.ssim}`);
      const again = await readClip(made.bytes, program);
      assert.ok(!("fault" in again), JSON.stringify(again));
      assert.deepEqual([again.type, again.width, again.height], ["video/mp4", 480, 360]);
      assert.ok(Math.abs(again.seconds - 23.6) < 0.2, `${again.seconds} s`);
      assert.ok(again.frames / again.seconds < 15.5);
      const names = made.bytes.toString("latin1");
      assert.ok(names.indexOf("moov") < names.indexOf("mdat"), "It does not play from its first bytes on.");
    }
  });

  promise("what is made of one clip looks like that clip and not like another", async () => {
    const clip: Clip = { bytes: taken, type: "video/webm" };
    const [ofIt, ofAnother] = [
      await program.encode(clip, 28, 9),
      await program.encode({ ...clip, bytes: dark }, 28, 9),
    ];
    assert.ok(Buffer.isBuffer(ofIt) && Buffer.isBuffer(ofAnother));
    const [like, unlike] = [await program.compare(clip, ofIt, 9), await program.compare(clip, ofAnother, 9)];
    assert.ok("ssim" in like && "ssim" in unlike);
    assert.ok(like.ssim > 0.97 && unlike.ssim < 0.8, `${like.ssim}, ${unlike.ssim}`);
    assert.equal(like.frames, 354);
  });

  promise("a clip that is small already stays as it is", async () => {
    const small = await program.encode({ bytes: taken, type: "video/webm" }, 40, 9);
    assert.ok(Buffer.isBuffer(small));
    assert.equal(whyKept(await compressClip(small, program, patience)), "not-smaller");
  });
}

/** A failing comparison of whole clips would be worked out byte by byte. */
const whyKept = (made: Made) => (made.is === "kept" ? made.why : `smaller, ${made.bytes.length} bytes`);

/** As a phone's recorder never should, and may: with sound, with a place. */
async function talkative(): Promise<Buffer> {
  const { stdout } = await promisify(execFile)(
    "ffmpeg",
    [
      ...["-v", "error", "-f", "webm", "-i", fileURLToPath(clipAt("dose-taken.webm")), "-f", "lavfi", "-i", "sine"],
      ...["-t", "4", "-metadata", "title=CANARY-OF-A-PLACE", "-metadata:s:v", "title=CANARY-OF-A-PHONE"],
      ...["-c:v", "libx264", "-crf", "10", "-c:a", "aac", "-movflags", "frag_keyframe", "-f", "mp4", "pipe:1"],
    ],
    { encoding: "buffer", maxBuffer: 16_000_000 },
  );
  return stdout;
}

test("neither sound nor words of the phone's are kept", async (t) => {
  if (!(await withFfmpeg.works())) return t.skip("there is no ffmpeg to make such a clip");
  const clip = await talkative();
  assert.ok(clip.includes("CANARY") && clip.includes("mp4a"), "The clip that is looked into has none itself.");
  for (const program of [withFfmpeg, withNodeAv]) {
    if (!(await program.works())) continue;
    const made = await compressClip(clip, program, patience);
    assert.ok(made.is === "smaller", whyKept(made));
    for (const word of ["CANARY", "soun", "mp4a"]) assert.ok(!made.bytes.includes(word), `${program.name}: ${word}`);
  }
});

test("both programs see the same in the same clip", async (t) => {
  if (!(await withFfmpeg.works()) || !(await withNodeAv.works())) return t.skip("there is only one");
  const clip: Clip = { bytes: dark, type: "video/webm" };
  const made = await withFfmpeg.encode(clip, 32, 9);
  assert.ok(Buffer.isBuffer(made));
  const [one, other] = [await withFfmpeg.compare(clip, made, 9), await withNodeAv.compare(clip, made, 9)];
  assert.ok("ssim" in one && "ssim" in other);
  assert.ok(Math.abs(one.ssim - other.ssim) < 0.001, `${one.ssim}, ${other.ssim}`);
});

/** A program whose every answer a test chooses: what the rule makes of them needs no video. */
const pretend = (answers: Partial<ClipProgram>): ClipProgram => ({
  name: "ffmpeg",
  works: async () => true,
  look: async () => ({ width: 480, height: 360, frames: 300, seconds: 20 }),
  encode: async () => Buffer.alloc(1000),
  compare: async () => ({ ssim: 0.98, frames: 300 }),
  ...answers,
});

test("a clip that would look worse, or lose a part of itself, stays as the phone made it", async () => {
  assert.equal((await compressClip(taken, pretend({}))).is, "smaller");
  for (const likeness of [
    { ssim: 0.96, frames: 300 },
    { ssim: 0.99, frames: 200 },
  ]) {
    const made = await compressClip(taken, pretend({ compare: async () => likeness }));
    assert.equal(whyKept(made), "looks-worse");
  }
});

test("a clip is pressed harder once, when the first try saves nothing", async () => {
  const tried: number[] = [];
  const encode: ClipProgram["encode"] = async ({ bytes }, quality) => {
    tried.push(quality);
    return Buffer.alloc(quality === 28 ? 0.95 * bytes.length : 0.5 * bytes.length);
  };
  assert.equal((await compressClip(taken, pretend({ encode }))).is, "smaller");
  assert.deepEqual(tried, [28, 32]);
});

test("with no program at all the clip stays, and the house says why", async () => {
  assert.equal(whyKept(await compressClip(taken, null)), "no-program");
  assert.deepEqual(await readClip(taken, null), { fault: "no-program" });
  assert.match(await clipsAreRead(), /ffmpeg|node-av/);
});
