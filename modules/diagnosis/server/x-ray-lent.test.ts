import assert from "node:assert/strict";
import { gunzipSync } from "node:zlib";
import { after, before, describe, test } from "node:test";
import type { FileGiven } from "../../../foundation/operation.ts";
import { film, openTheWay } from "../../../scenarios/on-the-way.ts";
import { filesPlaceOf } from "../../../server/files/place.ts";
import { openBucket } from "../../../server/files/s3.ts";
import { noSwift, startSwift, type Swift } from "../../../server/files/test-swift.ts";
import { openBytes } from "../../../server/keys/sealing.ts";
import { codeOf } from "../../../server/test-house.ts";
import { houseDoor } from "../../../server/turn.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { erasePatient } from "../../people/operations.ts";
import { openXray, saveXray } from "../operations.ts";

/* A film on an S3 store: a browser is lent one file for a minute, and whoever may not see it is lent nothing. */

describe("an X-ray on a store that lends", { skip: noSwift ?? false }, () => {
  let swift: Swift;
  let way: Awaited<ReturnType<typeof openTheWay>>;
  let origin: string;
  before(async () => {
    swift = await startSwift();
    const place = filesPlaceOf(swift.address, "/");
    origin = place.is === "bucket" ? place.at.origin : "";
    way = await openTheWay({ setting: swift.address, lendsFrom: origin });
  });
  after(async () => {
    await way?.house.close();
    await swift?.stop();
  });

  const takesLent = { door: { ...houseDoor, takesLent: true } };
  async function given(patientId: never, xrayId: never, operation: typeof openXray | typeof saveXray = saveXray) {
    return (await way.house.act(operation, { patientId, xrayId }, way.doctor, takesLent)) as FileGiven;
  }
  async function fetched({ lent }: FileGiven): Promise<Buffer> {
    assert.ok(lent);
    const answer = await fetch(lent.address);
    assert.equal(answer.status, 200);
    return openBytes(Buffer.from(lent.key, "base64url"), lent.place, Buffer.from(await answer.arrayBuffer()), 2);
  }

  test("its sealed bytes come from the store, and the lent key opens them: the file, and its picture", async () => {
    const patientId = await way.patient();
    const xrayId = await way.xray(patientId);
    assert.ok(film.equals(await fetched(await given(patientId, xrayId))));
    const picture = await given(patientId, xrayId, openXray);
    assert.ok(picture.pressed && gunzipSync(await fetched(picture)).length > 1000);
    assert.equal(picture.bytes.length, 0);
  });

  test("the address is of that file alone, for a minute, to be saved and never to be shown; and it only reads", async () => {
    const patientId = await way.patient();
    const first = await given(patientId, await way.xray(patientId));
    const second = await given(patientId, await way.xray(patientId));
    assert.ok(first.lent && second.lent);
    const address = new URL(first.lent.address);
    assert.equal(address.searchParams.get("X-Amz-Expires"), "60");
    assert.doesNotMatch(address.pathname, new RegExp(patientId));
    const answer = await fetch(address);
    assert.match(answer.headers.get("content-disposition") ?? "", /^attachment; filename="[0-9a-f-]{36}\.sealed"$/);
    assert.equal(answer.headers.get("content-type"), "application/octet-stream");
    const elsewhere = new URL(address);
    elsewhere.pathname = new URL(second.lent.address).pathname;
    assert.equal((await fetch(elsewhere)).status, 403);
    const shown = new URL(address);
    shown.searchParams.set("response-content-disposition", "inline");
    assert.equal((await fetch(shown)).status, 403);
    for (const method of ["PUT", "DELETE"]) assert.equal((await fetch(address, { method })).status, 403);
    await assert.rejects(fetched({ ...first, lent: { ...first.lent, key: second.lent.key } }), "another file's key");
  });

  test("what was lent a minute ago is fetched no more", async () => {
    const place = filesPlaceOf(swift.address, "/");
    assert.ok(place.is === "bucket");
    const bucket = openBucket(place.at);
    await bucket.put("lent/a", Buffer.from("a"));
    const lentAt = async (secondsAgo: number) => {
      const at = new Date(Date.now() - 1000 * secondsAgo);
      return (await fetch(await bucket.lend("GET", "lent/a", { origin, seconds: 60, at }))).status;
    };
    assert.equal(await lentAt(50), 200);
    assert.equal(await lentAt(62), 403);
  });

  test("nobody is lent what they may not see, and nobody an erased person's", async () => {
    const patientId = await way.patient();
    const xrayId = await way.xray(patientId);
    const ask = async (by: Claims) => codeOf(await way.house.send(saveXray, { patientId, xrayId }, by, takesLent));
    assert.equal(await ask(way.neighbour), "not-allowed");
    assert.equal(await ask(await (await way.house.organisation()).member("doctor", null)), "not-allowed");
    assert.equal(await ask(way.doctor), "done");
    const all = await way.ours.member("super-admin", null);
    await way.house.act(erasePatient, { patientId, because: "asked-for-it" }, all);
    assert.notEqual(await ask(way.doctor), "done");
  });

  test("neither address nor key is in the database, and whoever does not take it so gets the bytes", async () => {
    const patientId = await way.patient();
    const xrayId = await way.xray(patientId);
    const { lent } = await given(patientId, xrayId);
    assert.ok(lent);
    for (const secret of ["X-Amz-Signature", lent.key]) {
      const found = await way.house.look("select from house.audit_leaf l where l::text like '%' || $1 || '%'", [
        secret,
      ]);
      assert.equal(found.length, 0);
    }
    const plain = await way.house.act(saveXray, { patientId, xrayId }, way.doctor);
    assert.ok(film.equals(Buffer.from(plain.bytes)));
  });

  test("a film from before files had keys of their own is never lent, and opens through the house", async () => {
    const patientId = await way.patient();
    const xrayId = await way.xray(patientId);
    const [file] = await way.house.look<{ id: string }>("select file as id from diagnosis.xray where id = $1", [
      xrayId,
    ]);
    const sealed = await way.house.files.read(way.ours.id, file?.id ?? "");
    assert.ok(sealed);
    sealed[0] = 1;
    await way.house.files.keep(way.ours.id, file?.id ?? "", sealed);
    // Said to be older, it is not lent; it is opened here, and cannot be, as it is none.
    const outcome = await way.house.send(saveXray, { patientId, xrayId }, way.doctor, takesLent);
    assert.equal(codeOf(outcome), "something-broke");
    assert.match(String(way.house.faults.at(-1)?.error), /unable to authenticate data/);
  });
});
