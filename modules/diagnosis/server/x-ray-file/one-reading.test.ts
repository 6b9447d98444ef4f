import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readXrayFile } from "./read-x-ray-file.ts";

const film = (name: string) => readFileSync(new URL(`../../../../demo-district/x-rays/${name}`, import.meta.url));

async function read(bytes: Buffer) {
  const found = await readXrayFile(bytes, "png");
  assert.ok("pixels" in found, JSON.stringify(found));
  return found;
}

test("a file that is sent again, or twice at once, is looked into once; another one and a fault are not", async () => {
  const bytes = film("no-finding.png");
  const [one, other] = await Promise.all([read(bytes), read(Buffer.from(bytes))]);
  assert.equal(one.pixels, other.pixels);
  assert.equal((await read(bytes)).pixels, one.pixels);
  assert.notDeepEqual((await read(film("infiltration-mass.png"))).pixels, one.pixels);
  const torn = bytes.subarray(0, 9000);
  const [first, second] = [await readXrayFile(torn, "png"), await readXrayFile(torn, "png")];
  assert.deepEqual(first, second);
  assert.notEqual(first, second);
});
