import assert from "node:assert/strict";
import { randomBytes, randomInt } from "node:crypto";
import { appendFile, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { after, before, test } from "node:test";
import { newId } from "../../foundation/id.ts";
import { promisesOfAnUploadStore } from "./upload-contract.ts";
import { uploadStoreIn } from "./upload-store.ts";

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "khurak-uploads-"));
});
after(() => rm(folder, { recursive: true }));

const key = randomBytes(32);
const clock = { now: Date.UTC(2026, 10, 21) };
const open = (place = folder, under = key) => uploadStoreIn(place, under, () => clock.now);
const freshId = () => newId(clock.now, randomBytes(10));
const sent = (bytes: Buffer) => Readable.from([bytes]);
const pathOf = (id: string) => join(folder, id);

/** A store with the first part of an upload in it. */
async function begun(bytes: Buffer, first: number) {
  const [store, id] = [open(), freshId()];
  await store.create(id, bytes.length);
  await store.append(id, 0, sent(bytes.subarray(0, first)));
  return { store, id };
}

promisesOfAnUploadStore(() => join(folder, "promises"));

test("nothing of a file can be read in the folder, and nothing of it opens elsewhere", async () => {
  const canary = "a patient's face ".repeat(10_000);
  const clip = Buffer.from(canary);
  const { store, id } = await begun(clip, clip.length);
  const kept = await readFile(pathOf(id));
  assert.ok(!kept.includes("patient"));
  const other = freshId();
  await writeFile(pathOf(other), kept);
  assert.equal(await store.offset(other), null, "Another's bytes stand for it.");
  assert.equal(await open(folder, randomBytes(32)).read(id), null);
});

test("cut off anywhere, or with a bit of it turned, it stands at the end of what is still whole", async () => {
  const clip = randomBytes(200_000);
  for (let round = 0; round < 60; round += 1) {
    const { store, id } = await begun(clip, clip.length);
    const { size } = await stat(pathOf(id));
    if (round % 3 === 0) await truncate(pathOf(id), randomInt(size));
    else if (round % 3 === 1) await appendFile(pathOf(id), randomBytes(randomInt(1, 200)));
    else {
      const bytes = await readFile(pathOf(id));
      const at = randomInt(size);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(pathOf(id), bytes);
    }
    // With its head gone it is made anew, as the phone does that hears it is not there.
    await store.create(id, clip.length);
    const stands = await store.offset(id);
    assert.ok(stands !== null && stands % 65_536 === 0 ? true : stands === clip.length, `It stands at ${stands}.`);
    assert.deepEqual(await store.read(id), clip.subarray(0, stands ?? 0));
    assert.equal(await store.append(id, stands ?? 0, sent(clip.subarray(stands ?? 0))), clip.length);
    assert.deepEqual(await open().read(id), clip);
    assert.equal((await stat(pathOf(id))).size, size, "What was cut off still lies there.");
  }
});

test("a segment holds in its own place and its own upload only", async () => {
  const segment = 65_536;
  const { store, id } = await begun(randomBytes(3 * segment), 3 * segment);
  const other = await begun(randomBytes(3 * segment), 3 * segment);
  const [ours, theirs] = [await readFile(pathOf(id)), await readFile(pathOf(other.id))];
  const part = (ours.length - 41) / 3;
  const at = (bytes: Buffer, number: number) => bytes.subarray(41 + number * part, 41 + (number + 1) * part);
  const head = ours.subarray(0, 41);
  for (const [parts, stands] of [
    [[at(ours, 0), at(ours, 1), at(ours, 2)], 3],
    [[at(ours, 1), at(ours, 0), at(ours, 2)], 0],
    [[at(ours, 0), at(ours, 2)], 1],
    [[at(ours, 0), at(ours, 0)], 1],
    [[at(ours, 0), at(theirs, 1)], 1],
  ] as const) {
    await writeFile(pathOf(id), Buffer.concat([head, ...parts]));
    assert.equal(await store.offset(id), stands * segment);
  }
});

test("of many who send at once one writes and the others are told so", async () => {
  const clip = randomBytes(200_000);
  const { store, id } = await begun(clip, 0);
  const answers = await Promise.all(Array.from({ length: 16 }, () => store.append(id, 0, sent(clip))));
  assert.deepEqual(answers, [clip.length, ...Array.from({ length: 15 }, () => "in-use")]);
  assert.deepEqual(await store.read(id), clip);
});

test("a line that fell silent makes way for the phone that comes again", async () => {
  const clip = randomBytes(150_000);
  const { store, id } = await begun(clip, 0);
  const dead = new PassThrough();
  const appending = store.append(id, 0, dead);
  dead.write(clip.subarray(0, 80_000));
  while ((await store.offset(id)) === 0);
  clock.now += 9_000;
  assert.equal(await store.append(id, 0, sent(clip)), "in-use");
  clock.now += 2_000;
  // It says where it stood, and the newcomer that its own guess was wrong.
  assert.equal(await store.append(id, 0, sent(clip)), "elsewhere");
  assert.equal(await appending, 80_000);
  assert.equal(await store.append(id, 80_000, sent(clip.subarray(80_000))), clip.length);
  assert.deepEqual(await store.read(id), clip);
});

test("what nobody goes on with is forgotten, and what is fresh stays", async () => {
  const place = join(folder, "forgetful");
  const store = open(place);
  assert.equal(await store.forgetOlderThan(1), 0);
  const [old, fresh] = [freshId(), freshId()];
  for (const [id, age] of [
    [old, 15],
    [fresh, 13],
  ] as const) {
    await store.create(id, 10);
    await utimes(join(place, id), new Date(clock.now), new Date(clock.now - age * 86_400_000));
  }
  assert.equal(await store.forgetOlderThan(14 * 86_400_000), 1);
  assert.deepEqual(await readdir(place), [fresh]);
});
