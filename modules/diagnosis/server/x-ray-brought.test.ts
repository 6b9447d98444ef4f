import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { film, openTheWay, today } from "../../../scenarios/on-the-way.ts";
import { filesPlaceOf } from "../../../server/files/place.ts";
import { openBucket } from "../../../server/files/s3.ts";
import { noSwift, startSwift, type Swift } from "../../../server/files/test-swift.ts";
import { sealBytes } from "../../../server/keys/sealing.ts";
import { codeOf } from "../../../server/test-house.ts";
import { addXray, lendXrayPlace, saveXray, takeXrayFile } from "../operations.ts";

/* A film that a browser brings to the store by itself. What lies there is believed of nobody. */

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

describe("an X-ray that is brought to the store", { skip: noSwift ?? false }, () => {
  let swift: Swift;
  let way: Awaited<ReturnType<typeof openTheWay>>;
  let patientId: never;
  before(async () => {
    swift = await startSwift();
    const place = filesPlaceOf(swift.address, "/");
    way = await openTheWay({ setting: swift.address, lendsFrom: place.is === "bucket" ? place.at.origin : null });
    patientId = await way.patient();
  });
  after(async () => {
    await way?.house.close();
    await swift?.stop();
  });

  /** Sealed as a browser seals it, and a place for it. */
  async function packed(bytes = film) {
    const [fileId, key] = [way.id(), randomBytes(32)];
    const sealed = sealBytes(key, `brought/${String(fileId)}`, bytes);
    const said = { bytes: sealed.length, sha256: sha256(sealed) };
    const { place } = await way.house.act(lendXrayPlace, { patientId, fileId, sealed: said }, way.worker);
    assert.ok(place);
    const input = { patientId, fileId, kind: "png" as const, sha256: sha256(bytes), sealed: said };
    const take = async (more = {}, by = way.worker) =>
      codeOf(await way.house.send(takeXrayFile, { ...input, key: key.toString("base64url"), ...more }, by));
    return { fileId, lies: `brought/${String(fileId)}`, sealed, place, take };
  }
  type Place = Awaited<ReturnType<typeof packed>>["place"];
  const put = async ({ address, headers }: Place, body: Buffer) =>
    (await fetch(address, { method: "PUT", headers, body: new Uint8Array(body) })).status;
  const atTheStore = async (prefix: string) => {
    const place = filesPlaceOf(swift.address, "/");
    assert.ok(place.is === "bucket");
    const keys: string[] = [];
    for await (const { key } of openBucket(place.at).list(prefix)) keys.push(key);
    return keys;
  };

  test("it is kept like one that was sent, and what was brought is gone", async () => {
    const { fileId, lies, sealed, place, take } = await packed();
    assert.equal(await put(place, sealed), 200);
    assert.equal((await atTheStore(lies)).length, 1);
    assert.equal(await take(), "done");
    assert.deepEqual(await atTheStore(lies), []);
    const xrayId = way.id();
    await way.house.act(addXray, { patientId, xrayId, fileId, takenOn: today, view: "pa", report: null }, way.worker);
    const saved = await way.house.act(saveXray, { patientId, xrayId }, way.doctor);
    assert.ok(film.equals(Buffer.from(saved.bytes)));
  });

  test("the store takes no other length under that address, no other hash, and no other name", async () => {
    const { sealed, place } = await packed();
    assert.equal(await put(place, Buffer.concat([sealed, sealed])), 403);
    assert.equal(await put(place, sealed.subarray(1)), 403);
    const headers = { "x-amz-checksum-sha256": Buffer.alloc(32).toString("base64") };
    assert.equal(await put({ ...place, headers }, sealed), 403);
    assert.equal(await put({ ...place, headers: {} }, sealed), 403);
    const elsewhere = new URL(place.address);
    elsewhere.pathname = elsewhere.pathname.replace("/brought/", "/kept/");
    assert.equal(await put({ ...place, address: elsewhere.href }, sealed), 403);
  });

  test("other bytes of that length are found out, and nothing of them is kept", async () => {
    const { sealed, place, take, fileId } = await packed();
    const other = Buffer.from(sealed);
    other[500] = (other[500] ?? 0) ^ 1;
    // A store that looks at the hash refuses it already; this one may take it.
    await put(place, other);
    assert.equal(await take(), "file-changed-on-the-way");
    assert.deepEqual(
      (await atTheStore("kept/")).filter((key) => key.endsWith(fileId)),
      [],
    );
  });

  test("what was never brought, opens with another key, or is no X-ray is refused, and nothing is kept", async () => {
    const before = (await atTheStore("kept/")).length;
    const never = await packed();
    assert.equal(await never.take(), "file-changed-on-the-way");
    const another = await packed();
    await put(another.place, another.sealed);
    assert.equal(await another.take({ key: randomBytes(32).toString("base64url") }), "file-changed-on-the-way");
    assert.equal(await another.take({ sha256: "0".repeat(64) }), "file-changed-on-the-way");
    const page = await packed(Buffer.from("<html>no film</html>"));
    await put(page.place, page.sealed);
    assert.equal(await page.take(), "not-an-x-ray-file");
    assert.equal((await atTheStore("kept/")).length, before);
  });

  test("nobody is lent a place for a patient who is not theirs", async () => {
    const { sealed, place, take } = await packed();
    await put(place, sealed);
    assert.equal(await take({}, way.neighbour), "not-allowed");
    const said = { bytes: 100, sha256: "0".repeat(64) };
    const asked = { patientId, fileId: way.id(), sealed: said };
    assert.equal(codeOf(await way.house.send(lendXrayPlace, asked, way.neighbour)), "not-allowed");
  });

  test("what nobody asked for goes with what is left of other uploads", async () => {
    const { lies, sealed, place } = await packed();
    await put(place, sealed);
    await way.house.uploads.forgetOlderThan(14 * 86_400_000);
    assert.equal((await atTheStore(lies)).length, 1);
    await way.house.uploads.parcels.forgetBefore(Date.now() + 60_000);
    assert.deepEqual(await atTheStore("brought/"), []);
  });
});

test("a house with a folder lends no place: the file is sent", async () => {
  const way = await openTheWay();
  const asked = { patientId: await way.patient(), fileId: way.id(), sealed: { bytes: 100, sha256: "0".repeat(64) } };
  assert.deepEqual(await way.house.act(lendXrayPlace, asked, way.worker), { place: null });
  await way.house.close();
});
