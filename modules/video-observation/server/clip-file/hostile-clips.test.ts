import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test, type TestContext } from "node:test";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import type { ClipProgram } from "./clip-program.ts";
import { compressClip, readClip } from "./compress-clip.ts";
import { withFfmpeg } from "./with-ffmpeg.ts";
import { withNodeAv } from "./with-node-av.ts";

/** Seconds. Other tests have the machine too. */
const patience = 60;

/* Files from phones that are not what they say: the server lives, nothing is fetched, and there is an answer in time. */

const here = (name: string) => readFileSync(new URL(name, import.meta.url));
const taken = here("../../../../demo-district/clips/dose-taken.webm");
/** 8192 × 8192, 600 frames, all of them black: 40 GB once it is decoded. Made with FFmpeg, `color=black:s=8192x8192`. */
const wide = gunzipSync(here("eight-thousand-wide.webm.gz"));

const secondsToAnswer = 10;

/** What it is and what becomes of it; fails when the answer takes too long. */
async function answers(clip: Buffer, program: ClipProgram): Promise<string> {
  const began = performance.now();
  const found = await readClip(clip, program);
  const made = await compressClip(clip, program, patience);
  const took = (performance.now() - began) / 1000;
  assert.ok(took < secondsToAnswer, `It took ${took} s.`);
  return `${"fault" in found ? found.fault : "clip"}, ${made.is === "kept" ? made.why : "smaller"}`;
}

for (const program of [withFfmpeg, withNodeAv]) {
  const isHere = await program.works();
  const about = (says: string, check: (t: TestContext) => Promise<void>) =>
    void test(
      `${program.name}: ${says}`,
      { skip: isHere ? false : `there is no ${program.name}`, timeout: 180_000 },
      check,
    );

  about("more points than any phone records are refused before one is decoded", async () => {
    // FFmpeg's own limit comes first, and then no size is told.
    assert.match(await answers(wide, program), /^clip-(too-large|damaged), clip-(too-large|damaged)$/);
  });

  about("a head that lies about its size helps nobody in", async () => {
    const at = wide.indexOf(Buffer.from([0xb0, 0x82, 0x20, 0x00, 0xba, 0x82, 0x20, 0x00]));
    assert.ok(at > 0, "The head is written in another way.");
    const lying = Buffer.from(wide);
    lying.writeUInt16BE(320, at + 2);
    lying.writeUInt16BE(240, at + 6);
    const found = await answers(lying, program);
    assert.ok(["clip, clip-damaged", "clip, looks-worse", "clip-too-large, clip-too-large"].includes(found), found);
  });

  about("cut off anywhere, it is a shorter clip or a damaged one", async () => {
    for (const share of [0.0001, 0.01, 0.99]) {
      const found = await answers(taken.subarray(0, Math.ceil(share * taken.length)), program);
      assert.match(found, /^(not-a-video|clip-damaged|clip), /, `${share}: ${found}`);
    }
  });

  about("what only begins like a video is damaged", async () => {
    const begins = taken.subarray(0, 64);
    const shell = Buffer.concat([begins, Buffer.from("\n#!/bin/sh\necho was here > khurak-clip-ran\n")]);
    const zip = Buffer.concat([begins, Buffer.from("PK\x03\x04", "latin1"), Buffer.alloc(5000, "PK")]);
    for (const polyglot of [shell, zip, Buffer.concat([begins, Buffer.alloc(400_000, 0xff)])]) {
      assert.equal(await answers(polyglot, program), "clip-damaged, clip-damaged");
    }
  });

  about("a video with another file behind it gives its pictures and nothing of the other", async () => {
    const made = await compressClip(Buffer.concat([taken, Buffer.alloc(300_000, "CANARY")]), program, patience);
    assert.ok(made.is === "kept" || !made.bytes.includes("CANARY"));
  });

  about("a playlist is no video, and nothing that it names is fetched or read", async () => {
    let asked = 0;
    const server = createServer((_, reply) => {
      asked += 1;
      reply.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/segment.ts`;
    const lists = [
      `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n${url}\n#EXT-X-ENDLIST\n`,
      `ffconcat version 1.0\nfile '${url}'\nfile '/etc/passwd'\n`,
    ].map((text) => Buffer.from(text));
    for (const list of lists) {
      assert.equal(await answers(list, program), "not-a-video, not-a-video");
      const dressed = Buffer.concat([Buffer.from("\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2", "latin1"), list]);
      assert.equal(await answers(dressed, program), "clip-damaged, clip-damaged");
      // Also when nobody has looked at its first bytes.
      for (const type of ["video/webm", "video/mp4"] as const)
        assert.ok("fault" in (await program.look({ bytes: list, type }, 9)));
    }
    server.close();
    assert.equal(asked, 0);
  });

  about("whatever is changed in a clip, there is an answer", async () => {
    const shorter = taken.subarray(0, 60_000);
    const change = fc.tuple(fc.nat(shorter.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40 }), async (changes) => {
        const clip = Buffer.from(shorter);
        for (const [at, byte] of changes) clip[at] = byte;
        await answers(clip, program);
      }),
      { seed: 20_261_121, numRuns: 3 },
    );
  });
}
