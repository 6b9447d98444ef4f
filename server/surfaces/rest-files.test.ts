import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { newId } from "../../foundation/id.ts";
import { type StartedHouse, startHouse } from "../../scenarios/start-house.ts";

/* Files as they go through HTTP: in as a body, out as bytes that no browser runs. */

const film = readFileSync(join(import.meta.dirname, "../../demo-district/x-rays/infiltration-mass.png"));
let house: StartedHouse;
let patientId: string;
const tokens = new Map<string, string>();

before(async () => {
  house = await startHouse();
  for (const role of ["doctor", "admin", "lab"] as const) {
    const answer = await json("POST", "/api/session", house.people[role]);
    tokens.set(role, (answer["accessToken"] as string | undefined) ?? "");
  }
  const { waiting } = (await json("GET", "/api/needs-you", null, "doctor")) as { waiting: { patientId: string }[] };
  patientId = waiting[0]?.patientId ?? "";
});
after(() => house.stop());

const freshId = () => newId(Date.now(), randomBytes(10));
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const headersOf = (who: string | undefined, more = {}) => ({
  "idempotency-key": freshId(),
  ...(who === undefined ? {} : { authorization: `Bearer ${tokens.get(who)}` }),
  ...more,
});

async function json(method: string, path: string, body: object | null, who?: string): Promise<Record<string, unknown>> {
  const answer = await fetch(house.origin + path, {
    method,
    headers: headersOf(who, body ? { "content-type": "application/json" } : {}),
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return (await answer.json()) as Record<string, unknown>;
}

const filePath = (fileId: string, hash: string) =>
  `/api/patients/${patientId}/x-ray-files/${fileId}?kind=png&sha256=${hash}`;

async function upload(bytes: Buffer, who: string | undefined, fileId = freshId()) {
  const answer = await fetch(house.origin + filePath(fileId, sha256(bytes)), {
    method: "PUT",
    headers: headersOf(who, { "content-type": "application/octet-stream" }),
    body: new Uint8Array(bytes),
  });
  return { status: answer.status, body: (await answer.json()) as { code?: string; detail?: string } };
}

test("a file goes in, and comes out byte for byte, to be saved and never to be run", async () => {
  const [fileId, xrayId] = [freshId(), freshId()];
  assert.equal((await upload(film, "doctor", fileId)).status, 200);
  const added = { xrayId, fileId, takenOn: "2026-01-02", view: "pa", report: null };
  assert.deepEqual(await json("POST", `/api/patients/${patientId}/x-rays`, added, "doctor"), { xrayId });
  const saved = await fetch(`${house.origin}/api/patients/${patientId}/x-rays/${xrayId}/file`, {
    headers: headersOf("doctor"),
  });
  assert.ok(film.equals(Buffer.from(await saved.arrayBuffer())));
  assert.equal(saved.headers.get("content-type"), "application/octet-stream");
  assert.match(saved.headers.get("content-disposition") ?? "", /^attachment; filename="x-ray-[0-9a-f]{8}\.png"$/);
  assert.equal(saved.headers.get("content-security-policy"), "default-src 'none'; sandbox");
  assert.equal(saved.headers.get("cache-control"), "no-store");
  assert.equal(saved.headers.get("x-content-type-options"), "nosniff");
  const picture = await fetch(`${house.origin}/api/patients/${patientId}/x-rays/${xrayId}/picture`, {
    headers: headersOf("doctor"),
  });
  assert.equal(picture.headers.get("content-encoding"), "gzip");
  assert.equal((await picture.arrayBuffer()).byteLength, 1024 * 1024);
});

/** The body never ends: whoever answers before it does has not waited for it. */
async function answerWithoutEnd(who: string | undefined): Promise<number> {
  const asked = request(house.origin + filePath(freshId(), "0".repeat(64)), {
    method: "PUT",
    headers: headersOf(who, { "content-type": "application/octet-stream" }),
  });
  asked.on("error", () => {});
  asked.write(Buffer.alloc(64 * 1024));
  const status = await new Promise<number>((resolve) => {
    asked.once("response", (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
  });
  asked.destroy();
  return status;
}

test("whoever may not send one is told so before a byte of it is read", { timeout: 20_000 }, async () => {
  assert.equal(await answerWithoutEnd(undefined), 401);
  assert.equal(await answerWithoutEnd("admin"), 403);
});

test("a file too large, and a body that is none, are refused with words", async () => {
  const large = await upload(Buffer.alloc(49 * 1024 * 1024, 7), "doctor");
  assert.equal(large.body.code, "x-ray-too-large");
  assert.ok((large.body.detail ?? "").length > 20);
  const answer = await fetch(house.origin + filePath(freshId(), sha256(film)), {
    method: "PUT",
    headers: headersOf("doctor", { "content-type": "application/json" }),
    body: "{}",
  });
  assert.equal(((await answer.json()) as { code: string }).code, "file-changed-on-the-way");
});

/** A slow sender: all but the end of a large file has arrived. */
function almostSent(bytes: Buffer) {
  const asked = request(house.origin + filePath(freshId(), sha256(bytes)), {
    method: "PUT",
    headers: headersOf("doctor", { "content-type": "application/octet-stream" }),
  });
  asked.on("error", () => {});
  asked.write(bytes);
  return asked;
}

test("of six large files on their way at once one is told to wait, and afterwards there is room", {
  timeout: 60_000,
}, async () => {
  const slow = Array.from({ length: 6 }, () => almostSent(Buffer.alloc(40_000_000, 7)));
  const answered = slow.map(
    (one) => new Promise<number>((resolve) => one.once("response", ({ statusCode }) => resolve(statusCode ?? 0))),
  );
  assert.equal(await Promise.race(answered), 503);
  for (const one of slow) one.destroy();
  // Their memory is given back as soon as the house has noticed that they are gone.
  for (let tries = 0; ; tries += 1) {
    const { status, body } = await upload(film, "lab");
    if (status === 200) break;
    assert.equal(body.code, "busy");
    assert.ok(tries < 100, "there is no room again");
  }
});
