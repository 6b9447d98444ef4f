import assert from "node:assert/strict";
import { createHash, randomBytes, randomInt } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { Readable } from "node:stream";
import { after, before, test } from "node:test";
import { pino } from "pino";
import { Registry } from "prom-client";
import { Upload } from "tus-js-client";
import * as z from "zod/mini";
import { query, UploadAnswer } from "../../foundation/operation.ts";
import { holding } from "../../foundation/permission.ts";
import { handle, type Module } from "../module.ts";
import { openTestHouse, type TestHouse, testKeys } from "../test-house.ts";
import type { Claims } from "../turn/entering.ts";
import { buildWebServer } from "./web-server.ts";

/* A module that only takes parcels: what a surface for uploads promises, shown on the smallest operation. */

const mayUpload = query({
  name: "parcels.mayUpload",
  does: "May this parcel be sent?",
  at: "GET /parcels/{parcelId}/upload",
  allow: [holding("worker")],
  takes: z.strictObject({ parcelId: z.uuidv7() }),
  gives: UploadAnswer,
  refuses: ["no-such-parcel"],
  takesUpload: true,
  unaudited: "It shows nothing of anybody.",
});

interface Parcel {
  readonly organisation: string;
  readonly upload: string;
  readonly bytes: number;
  state: "awaited" | "received";
}
const announced = new Map<string, Parcel>();
const parcels: Module = {
  name: "parcels",
  faces: [],
  events: [],
  reactions: [],
  jobs: [],
  handlers: [
    handle(mayUpload, async ({ input, actor, refuse }) => {
      const parcel = announced.get(input.parcelId);
      return parcel && actor.is === "person" && parcel.organisation === actor.organisation
        ? parcel
        : refuse("no-such-parcel");
    }),
  ],
};

let house: TestHouse;
let origin: string;
let organisation: string;
const who: Record<"worker" | "doctor" | "stranger", string> = { worker: "", doctor: "", stranger: "" };
let close: () => Promise<void>;

before(async () => {
  house = await openTestHouse([parcels]);
  const [ours, theirs] = [await house.organisation(), await house.organisation()];
  organisation = ours.id;
  const bearer = async (claims: Claims) => `Bearer ${await testKeys.tokens.issue(claims, house.clock.now)}`;
  who.worker = await bearer(await ours.member("worker", ours.district));
  who.doctor = await bearer(await ours.member("doctor", ours.district));
  who.stranger = await bearer(await theirs.member("worker", theirs.district));
  const app = await buildWebServer({
    rest: {
      operations: [mayUpload],
      turn: house.turn,
      readToken: testKeys.tokens.read,
      clock: () => house.clock.now,
      secure: false,
    },
    uploads: house.uploads,
    health: { checks: {}, notes: {}, registry: new Registry(), metricsToken: undefined, patienceMs: 1 },
    log: pino({ level: "silent" }),
    behindProxy: false,
    webFolder: null,
    requestsPerMinute: 1_000_000,
  });
  origin = await app.listen({ port: 0, host: "127.0.0.1" });
  close = () => app.close();
});
after(async () => {
  await close();
  await house.close();
});

function announce(bytes: number): { address: string; parcel: Parcel } {
  const [parcelId, parcel] = [
    house.newId(),
    { organisation, upload: house.newId(), bytes, state: "awaited" } as Parcel,
  ];
  announced.set(parcelId, parcel);
  return { address: `${origin}/api/parcels/${parcelId}/upload`, parcel };
}

const tus = (by: string, more: Record<string, string> = {}) => ({
  authorization: by,
  "tus-resumable": "1.0.0",
  ...more,
});
const make = (address: string, bytes: number, by = who.worker, more = {}) =>
  fetch(address, { method: "POST", headers: tus(by, { "upload-length": String(bytes), ...more }) });
const piece = (address: string, at: number, body: Buffer, by = who.worker) =>
  fetch(address, {
    method: "PATCH",
    headers: tus(by, { "upload-offset": String(at), "content-type": "application/offset+octet-stream" }),
    body: new Uint8Array(body),
  });
const head = (address: string, by = who.worker) => fetch(address, { method: "HEAD", headers: tus(by) });
const standsAt = async (address: string) => Number((await head(address)).headers.get("upload-offset"));
const codeIn = async (answer: Response) => ((await answer.json()) as { code: string }).code;

/** Sends the rest of it, and tears the line once so many bytes are out and the house has begun to keep them. */
async function tornAfter(address: string, clip: Buffer, at: number, bytes: number): Promise<void> {
  const asked = request(address, {
    method: "PATCH",
    headers: tus(who.worker, {
      "upload-offset": String(at),
      "content-type": "application/offset+octet-stream",
      "content-length": String(clip.length - at),
    }),
  });
  const gone = new Promise<void>((resolve) => asked.on("close", () => resolve()));
  asked.on("error", () => {});
  asked.write(clip.subarray(at, at + bytes));
  while ((await standsAt(address)) === at);
  asked.destroy();
  await gone;
}

test("torn at any byte and begun again, a file arrives byte for byte", { timeout: 60_000 }, async () => {
  const segment = 65_536;
  for (let round = 0; round < 5; round += 1) {
    const clip = randomBytes(600_000);
    const { address, parcel } = announce(clip.length);
    assert.equal((await make(address, clip.length)).status, 201);
    for (let at = 0; at < 400_000; ) {
      await tornAfter(address, clip, at, randomInt(segment, 2 * segment));
      const stands = await standsAt(address);
      assert.ok(stands >= at + segment, `It fell back to ${stands} from ${at}.`);
      at = stands;
    }
    // The house may not have noticed yet that the last line is torn.
    for (let status = 0; status !== 204; ) {
      const at = await standsAt(address);
      ({ status } = await piece(address, at, clip.subarray(at)));
      assert.ok([204, 409, 423].includes(status), `${status}`);
    }
    assert.deepEqual(await house.uploads.read(parcel.upload), clip);
  }
});

test("sixteen phones at one upload, with the client that phones use, leave one whole file", {
  timeout: 60_000,
}, async () => {
  const clip = randomBytes(500_000);
  const { address, parcel } = announce(clip.length);
  const send = () =>
    new Promise<void>((resolve, reject) => {
      new Upload(Readable.from([clip]), {
        endpoint: address,
        headers: { authorization: who.worker },
        uploadSize: clip.length,
        chunkSize: 64_000,
        retryDelays: Array.from({ length: 200 }, () => 5),
        onSuccess: () => resolve(),
        onError: reject,
      }).start();
    });
  const ended = await Promise.allSettled(Array.from({ length: 16 }, send));
  // The client's errors hold its request, and with that a circle: only their words can be shown.
  const why = ended.map((one) => (one.status === "rejected" ? String(one.reason) : one.status)).join("\n");
  assert.ok(
    ended.some(({ status }) => status === "fulfilled"),
    why,
  );
  assert.deepEqual(await house.uploads.read(parcel.upload), clip);
});

test("who may not send is told so at each request, and nothing of theirs is taken", async () => {
  const { address, parcel } = announce(1_000);
  await make(address, 1_000);
  for (const [by, status] of [
    ["", 401],
    ["Bearer x.y.z", 401],
    [who.doctor, 403],
    [who.stranger, 409],
  ] as const) {
    assert.equal((await make(address, 1_000, by)).status, status);
    assert.equal((await head(address, by)).status, status);
    assert.equal((await piece(address, 0, randomBytes(1_000), by)).status, status);
    assert.equal((await fetch(address, { method: "OPTIONS", headers: tus(by) })).status, status);
  }
  assert.equal(await house.uploads.offset(parcel.upload), 0);
  const elsewhere = await make(address, 1_000, who.worker, { origin: "https://elsewhere.example" });
  assert.equal(elsewhere.status, 403);
});

test("whoever loses the right in the middle is stopped at the next piece", async () => {
  const { address, parcel } = announce(1_000);
  await make(address, 1_000);
  assert.equal((await piece(address, 0, randomBytes(400))).status, 204);
  announced.set(address.split("/").at(-2) ?? "", { ...parcel, organisation: "another" });
  assert.equal(await codeIn(await piece(address, 400, randomBytes(600))), "no-such-parcel");
  assert.equal(await house.uploads.offset(parcel.upload), 400);
});

test("more or less than was announced is refused, in words where a person reads them", async () => {
  const { address, parcel } = announce(1_000);
  for (const length of [999, 1_001, -1, "1e3"]) {
    const refused = await make(address, length as number);
    assert.equal(refused.status, 409);
    assert.equal(refused.headers.get("content-type"), "application/problem+json; charset=utf-8");
    assert.equal(await codeIn(refused), "file-changed-on-the-way");
  }
  assert.equal(await house.uploads.offset(parcel.upload), null);
  await make(address, 1_000);
  assert.equal((await piece(address, 0, randomBytes(1_001))).status, 413);
  assert.equal(
    (await fetch(address, { method: "POST", headers: tus(who.worker, { "upload-defer-length": "1" }) })).status,
    501,
  );
  assert.ok(((await house.uploads.read(parcel.upload))?.length ?? 0) <= 1_000);
});

test("a piece at another place is refused, and one before the upload was made too", async () => {
  const { address } = announce(1_000);
  assert.equal((await head(address)).status, 404);
  assert.equal((await piece(address, 0, randomBytes(10))).status, 404);
  await make(address, 1_000);
  assert.equal((await piece(address, 5, randomBytes(10))).status, 409);
  assert.equal(await standsAt(address), 0);
});

test("what was taken over already is complete to whoever asks, and nobody ends an upload", async () => {
  const { address, parcel } = announce(1_000);
  parcel.state = "received";
  assert.equal((await make(address, 1_000)).status, 201);
  assert.equal(await standsAt(address), 1_000);
  assert.equal((await piece(address, 0, randomBytes(1_000))).status, 409);
  assert.equal(await house.uploads.offset(parcel.upload), null);
  assert.equal((await fetch(address, { method: "DELETE", headers: tus(who.worker) })).status, 404);
});

test("answers are kept by no cache, tell no other site anything, and name their own address", async () => {
  const { address } = announce(1_000);
  const made = await make(address, 1_000);
  assert.equal(new URL(made.headers.get("location") ?? "", origin).href, address);
  for (const answer of [made, await head(address), await piece(address, 0, randomBytes(10))]) {
    assert.equal(answer.headers.get("cache-control"), "no-store");
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
    assert.match(answer.headers.get("content-security-policy") ?? "", /default-src 'none'/);
    assert.equal(answer.headers.get("access-control-allow-origin"), null);
  }
});

test("nothing of what was sent can be read in the house's folder", async () => {
  const clip = Buffer.from("the canary sings of a dose ".repeat(5_000));
  const { address, parcel } = announce(clip.length);
  await make(address, clip.length);
  assert.equal((await piece(address, 0, clip)).status, 204);
  const files = globSync(join(house.filesFolder, "**"), { withFileTypes: true }).filter((entry) => entry.isFile());
  assert.ok(files.some(({ name }) => name === parcel.upload));
  for (const { parentPath, name } of files) assert.ok(!readFileSync(join(parentPath, name)).includes("canary"));
  assert.equal(
    createHash("sha256")
      .update((await house.uploads.read(parcel.upload)) ?? "")
      .digest("hex"),
    createHash("sha256").update(clip).digest("hex"),
  );
});

test("a disk that cannot take it is our fault: the sender comes again later", async () => {
  const { address, parcel } = announce(1_000);
  await make(address, 1_000);
  const broken = house.uploads.append;
  Object.assign(house.uploads, {
    append: async () => Promise.reject(Object.assign(new Error("no space left"), { code: "ENOSPC" })),
  });
  const answer = await piece(address, 0, randomBytes(1_000));
  Object.assign(house.uploads, { append: broken });
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get("retry-after"), "60");
  assert.ok(!(await answer.text()).includes("no space left"));
  assert.equal(await house.uploads.offset(parcel.upload), 0);
});
