import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { randomBytes, randomInt } from "node:crypto";
import { once } from "node:events";
import { appendFile, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { after, before, test } from "node:test";
import { newId } from "../../foundation/id.ts";
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

test("what comes in pieces is read whole, also by a store that is opened later", async () => {
  const clip = randomBytes(300_000);
  const [store, id] = [open(), freshId()];
  assert.equal(await store.offset(id), null);
  assert.equal(await store.append(id, 0, sent(clip)), "no-such-upload");
  await store.create(id, clip.length);
  assert.equal(await store.offset(id), 0);
  for (let at = 0; at < clip.length; ) {
    const next = Math.min(clip.length, at + randomInt(1, 90_000));
    assert.equal(await open().append(id, at, sent(clip.subarray(at, next))), next);
    at = next;
  }
  assert.deepEqual(await open().read(id), clip);
  await store.remove(id);
  assert.equal(await store.read(id), null);
});

test("making it again, as a phone does that heard no answer, takes nothing away", async () => {
  const { store, id } = await begun(randomBytes(100_000), 70_000);
  await store.create(id, 100_000);
  assert.equal(await store.offset(id), 70_000);
});

test("a piece that begins elsewhere is not taken, and nothing goes past what was announced", async () => {
  const clip = randomBytes(100_000);
  const { store, id } = await begun(clip, 40_000);
  assert.equal(await store.append(id, 39_999, sent(clip)), "elsewhere");
  assert.equal(await store.append(id, 50_000, sent(clip)), "elsewhere");
  assert.equal(
    await store.append(id, 40_000, sent(Buffer.concat([clip.subarray(40_000), randomBytes(99_000)]))),
    100_000,
  );
  assert.deepEqual(await store.read(id), clip);
});

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

test("a line that breaks has brought what came before", async () => {
  const clip = randomBytes(150_000);
  const { store, id } = await begun(clip, 0);
  const line = new PassThrough();
  const appending = store.append(id, 0, line);
  line.write(clip.subarray(0, 100_000), () => line.destroy(new Error("the network is gone")));
  assert.equal(await appending, 100_000);
  assert.deepEqual(await store.read(id), clip.subarray(0, 100_000));
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

test("a name that leads out of the folder is no id", async () => {
  await assert.rejects(open().create("../outside", 5));
  await assert.rejects(open().read("../../etc/passwd"));
});

test("killed while it takes bytes, it has every byte it spoke of", { timeout: 60_000 }, async () => {
  const place = join(folder, "killed");
  const clip = randomBytes(3_000_000);
  const clipFile = join(folder, "clip");
  await writeFile(clipFile, clip);
  const id = freshId();
  const here = (name: string) => JSON.stringify(join(import.meta.dirname, name));
  const writer = `
    import { readFileSync } from "node:fs";
    import { Readable } from "node:stream";
    import { uploadStoreIn } from ${here("upload-store.ts")};
    const clip = readFileSync(${JSON.stringify(clipFile)});
    const store = uploadStoreIn(${JSON.stringify(place)}, Buffer.from("${key.toString("hex")}", "hex"), Date.now);
    await store.create("${id}", clip.length);
    for (let at = await store.offset("${id}"); at < clip.length; ) {
      at = await store.append("${id}", at, Readable.from([clip.subarray(at, at + 5_000 + Math.floor(Math.random() * 90_000))]));
      process.stdout.write(at + "\\n");
    }`;
  let spokenOf = 0;
  for (let round = 0; round < 6; round += 1) {
    const child = spawn(process.execPath, ["--input-type=module", "-e", writer], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      if (said.split("\n").length > 4) child.kill("SIGKILL");
    });
    await once(child, "close");
    spokenOf = Number(said.split("\n").at(-2));
    const stands = (await open(place).offset(id)) ?? -1;
    assert.ok(stands >= spokenOf && spokenOf > 0, `It spoke of ${spokenOf} and has ${stands}.`);
    assert.deepEqual(await open(place).read(id), clip.subarray(0, stands));
  }
});
