import assert from "node:assert/strict";
import { randomBytes, randomInt } from "node:crypto";
import { PassThrough, Readable } from "node:stream";
import { test } from "node:test";
import { filesPlaceOf, openFiles } from "./place.ts";
import { freshId, killedAfter } from "./store-contract.ts";
import type { UploadStore } from "./upload-store.ts";

/*
 * What every store of uploads promises, wherever the pieces lie: run on a folder by upload-store.test.ts and on a real S3
 * server by s3-store.test.ts.
 */

const uploadsKey = Buffer.alloc(32, "a key for tests");

export const uploadsAt = (setting: string, clock = Date.now): UploadStore =>
  openFiles(filesPlaceOf(setting, "/"), { uploadsKey, clock, lendsFrom: null }).uploads;

const sent = (bytes: Buffer) => Readable.from([bytes]);

/** @param setting a place of its own, as `KHURAK_FILES` names it; called once the tests have begun */
export function promisesOfAnUploadStore(setting: () => string): void {
  const open = () => uploadsAt(setting());
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
    assert.equal(await open().offset(id), null);
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
    const more = Buffer.concat([clip.subarray(40_000), randomBytes(99_000)]);
    assert.equal(await store.append(id, 40_000, sent(more)), 100_000);
    assert.deepEqual(await store.read(id), clip);
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

  test("of sixteen that send the same at once one is enough, and none spoils it for the others", async () => {
    const clip = randomBytes(200_000);
    const { store, id } = await begun(clip, 0);
    const lengths = Array.from({ length: 16 }, (_, n) => clip.length - 1_000 * n);
    const answers = await Promise.all(lengths.map((length) => store.append(id, 0, sent(clip.subarray(0, length)))));
    const stands = (await open().offset(id)) ?? -1;
    for (const answer of answers) assert.ok(typeof answer !== "number" || answer <= stands, `${answer} of ${stands}`);
    assert.deepEqual(await store.read(id), clip.subarray(0, stands));
    if (stands < clip.length) await store.append(id, stands, sent(clip.subarray(stands)));
    assert.deepEqual(await open().read(id), clip);
  });

  test("nothing of it opens under another key", async () => {
    const { id } = await begun(Buffer.from("somebody's face ".repeat(10_000)), 170_000);
    const place = filesPlaceOf(setting(), "/");
    const other = openFiles(place, { uploadsKey: randomBytes(32), clock: Date.now, lendsFrom: null }).uploads;
    assert.equal((await other.read(id))?.length ?? 0, 0);
  });

  test("what nobody goes on with is forgotten, and what is fresh stays", async () => {
    const { store, id } = await begun(randomBytes(50_000), 20_000);
    await store.forgetOlderThan(14 * 86_400_000);
    assert.equal(await store.offset(id), 20_000);
    const later = uploadsAt(setting(), () => Date.now() + 15 * 86_400_000);
    assert.ok((await later.forgetOlderThan(14 * 86_400_000)) >= 1);
    assert.equal(await store.offset(id), null);
  });

  test("a name that leads elsewhere is no id", async () => {
    await assert.rejects(open().create("../outside", 5));
    await assert.rejects(open().read("../../etc/passwd"));
  });

  test("killed while it takes bytes, it has every byte it spoke of", { timeout: 90_000 }, async () => {
    const clip = Buffer.alloc(3_000_000, "what was filmed ");
    const id = freshId();
    const here = JSON.stringify(new URL("upload-contract.ts", import.meta.url).href);
    const writer = `
      import { Readable } from "node:stream";
      import { uploadsAt } from ${here};
      const clip = Buffer.alloc(3_000_000, "what was filmed ");
      const store = uploadsAt(${JSON.stringify(setting())});
      await store.create("${id}", clip.length);
      for (let at = await store.offset("${id}"); at < clip.length; ) {
        at = await store.append("${id}", at, Readable.from([clip.subarray(at, at + 5_000 + Math.floor(Math.random() * 90_000))]));
        process.stdout.write(at + "\\n");
      }`;
    for (let round = 0; round < 4; round += 1) {
      const spokenOf = Number((await killedAfter(writer, 4)).at(-1));
      const stands = (await open().offset(id)) ?? -1;
      assert.ok(stands >= spokenOf && spokenOf > 0, `It spoke of ${spokenOf} and has ${stands}.`);
      assert.deepEqual(await open().read(id), clip.subarray(0, stands));
    }
  });
}
