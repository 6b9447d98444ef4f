import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { goWithoutBox } from "../../../../server/files/box.ts";
import { clipProgram, clipsAreRead, compressClip } from "./compress-clip.ts";

/** Seconds. Other tests have the machine too. */
const patience = 60;

const taken = readFileSync(new URL("../../../../demo-district/clips/dose-taken.webm", import.meta.url));

test("where the host forbids a box, clips become smaller all the same, and the house says that there is none", async (t) => {
  goWithoutBox();
  if ((await clipProgram()) === null) return t.skip("there is neither ffmpeg nor node-av");
  assert.equal((await compressClip(taken, undefined, patience)).is, "smaller");
  assert.match(await clipsAreRead(), /not in a box/);
});
