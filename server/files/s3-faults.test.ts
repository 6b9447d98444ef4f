import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, test } from "node:test";
import { isAway } from "../database/connection.ts";
import { filesPlaceOf } from "./place.ts";
import { openBucket } from "./s3.ts";
import { fileStoreOn } from "./s3-store.ts";
import type { FileStore } from "./store.ts";
import { freshId, storeAt } from "./store-contract.ts";
import { noSwift, startSwift, type Swift } from "./test-swift.ts";

/* What goes wrong between the house and its store: a real server, and a line to it that does what each test says. */

describe("on a bad line to a real S3 server", { skip: noSwift ?? false }, () => {
  let swift: Swift;
  let line: Line;
  before(async () => {
    swift = await startSwift();
    line = await lineTo(swift);
  });
  after(async () => {
    await line.close();
    await swift.stop();
  });
  const film = randomBytes(400_000);

  test("what the store cannot do just now is tried again", async () => {
    const [organisation, file] = [freshId(), freshId()];
    for (const status of [500, 503]) {
      line.does(fails(status), fails(status));
      await line.store.keep(organisation, file, film);
      line.does(fails(status), fails(status));
      assert.ok(film.equals((await line.store.read(organisation, file)) ?? Buffer.alloc(0)));
    }
  });

  test("what it cannot do at all is refused as busy, and never answered as if it were done", async () => {
    line.doesAlways(fails(503));
    const [organisation, file] = [freshId(), freshId()];
    await assert.rejects(line.store.keep(organisation, file, film), isBusy(/answers 503/));
    await assert.rejects(line.store.read(organisation, file), isBusy(/answers 503/));
    line.doesAlways(null);
    assert.equal(await line.store.read(organisation, file), null);
  });

  test("a file that is cut on its way here is asked for again, and half of one is never given", async () => {
    const [organisation, file] = [freshId(), freshId()];
    await line.store.keep(organisation, file, film);
    line.does(cuts);
    assert.ok(film.equals((await line.store.read(organisation, file)) ?? Buffer.alloc(0)));
    line.does(changes);
    assert.ok(film.equals((await line.store.read(organisation, file)) ?? Buffer.alloc(0)));
    line.doesAlways(cuts);
    await assert.rejects(line.store.read(organisation, file), isBusy(/file store/));
    line.doesAlways(changes);
    await assert.rejects(line.store.read(organisation, file), isBusy(/file store/));
    line.doesAlways(null);
  });

  test("a file that is cut on its way there is not kept as half of it", async () => {
    const [organisation, file] = [freshId(), freshId()];
    line.doesAlways(tears);
    await assert.rejects(line.store.keep(organisation, file, film), isBusy(/file store/));
    line.doesAlways(null);
    assert.equal(await line.store.read(organisation, file), null);
  });

  test("a file whose answer was lost is kept once, and one that was lost after the answer is noticed", async () => {
    const [organisation, file, lost] = [freshId(), freshId(), freshId()];
    line.does(losesAnswer);
    await line.store.keep(organisation, file, film);
    assert.ok(film.equals((await line.store.read(organisation, file)) ?? Buffer.alloc(0)));
    line.does(saysYesAlone);
    await assert.rejects(line.store.keep(organisation, lost, film), isBusy(/has not got it/));
  });

  test("a store that falls silent is waited for so long and no longer", async () => {
    line.doesAlways(() => {});
    const began = performance.now();
    await assert.rejects(line.impatient.read(freshId(), freshId()), isBusy(/silent/));
    assert.ok(performance.now() - began < 3_000);
    line.doesAlways(null);
  });

  test("a wrong key and a bucket that is not there are said with what to do, and without the key", async () => {
    const wrong = swift.address.replace(":secret@", ":a-wrong-one@");
    await assert.rejects(storeAt(wrong).keep(freshId(), freshId(), film), isBusy(/403 SignatureDoesNotMatch/));
    assert.match((await storeAt(wrong).check()) ?? "", /403.*key in KHURAK_FILES/);
    const elsewhere = swift.address.replace(/files$/, "no-such-bucket");
    await assert.rejects(storeAt(elsewhere).read(freshId(), freshId()), isBusy(/404 NoSuchBucket/));
    assert.match((await storeAt(elsewhere).check()) ?? "", /404.*no bucket no-such-bucket/);
    for (const said of [await storeAt(wrong).check(), await storeAt(elsewhere).check()]) {
      assert.doesNotMatch(said ?? "", /secret|a-wrong-one/);
    }
  });

  test("killed while sixteen send, it has every file that it acknowledged", { timeout: 90_000 }, async () => {
    const store = storeAt(swift.address);
    const organisation = freshId();
    const acknowledged: string[] = [];
    let killed = false;
    const senders = Array.from({ length: 16 }, async () => {
      for (;;) {
        const file = freshId();
        try {
          await store.keep(organisation, file, film);
        } catch (error) {
          assert.ok(isAway(error));
          return;
        }
        acknowledged.push(file);
        if (acknowledged.length >= 60 && !killed) {
          killed = true;
          swift.kill();
        }
      }
    });
    await Promise.all(senders);
    assert.match((await store.check()) ?? "", /cannot be reached: ECONN/);
    await swift.start();
    for (const file of acknowledged) {
      assert.ok(film.equals((await untilItIsThere(store, organisation, file)) ?? Buffer.alloc(0)));
    }
  });
});

/** The servers behind a server that was just started are not all there yet. */
async function untilItIsThere(store: FileStore, organisation: string, file: string): Promise<Buffer | null> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await store.read(organisation, file);
    } catch (error) {
      if (tries === 10) throw error;
    }
  }
}

const isBusy = (says: RegExp) => (error: unknown) => {
  assert.ok(isAway(error), String(error));
  assert.match(String(error), says);
  return true;
};

type Does = (asked: IncomingMessage, answer: ServerResponse, pass: () => Promise<Passed>) => unknown;

interface Passed {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

const fails =
  (status: number): Does =>
  (asked, answer) => {
    asked.resume();
    asked.once("end", () => answer.writeHead(status).end());
  };
const cuts: Does = async (_, answer, pass) => {
  const { status, headers, body } = await pass();
  answer.writeHead(status, headers);
  answer.write(body.subarray(0, body.length / 2), () => answer.destroy());
};
const changes: Does = async (_, answer, pass) => {
  const { status, headers, body } = await pass();
  body[0] = (body[0] ?? 0) ^ 1;
  answer.writeHead(status, headers).end(body);
};
const losesAnswer: Does = async (_, answer, pass) => {
  await pass();
  answer.destroy();
};
const saysYesAlone: Does = (asked, answer) => {
  asked.resume();
  asked.once("end", () => answer.writeHead(200, { etag: '"a"' }).end());
};
/** Half of the body, and the rest never. */
const tears: Does = (asked, answer, pass) => {
  asked.once("data", (half: Buffer) => {
    Object.assign(asked, { half: half.subarray(0, half.length / 2) });
    void pass().catch(() => answer.destroy());
  });
};

interface Line {
  readonly store: FileStore;
  /** Waits a second and no longer. */
  readonly impatient: FileStore;
  /** With the next requests, one after the other; then it passes all on. */
  does(...next: Does[]): void;
  doesAlways(it: Does | null): void;
  close(): Promise<void>;
}

async function lineTo(swift: Swift): Promise<Line> {
  const place = filesPlaceOf(swift.address, "/");
  assert.ok(place.is === "bucket");
  const { origin } = place.at;
  let next: Does[] = [];
  let always: Does | null = null;
  const server = createServer((asked, answer) => {
    const pass = () => passOn(origin, asked);
    const does = next.shift() ?? always;
    if (does) return void does(asked, answer, pass);
    void pass().then(
      ({ status, headers, body }) => answer.writeHead(status, headers).end(body),
      () => answer.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = { ...place.at, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  return {
    store: fileStoreOn(openBucket(at), null),
    impatient: fileStoreOn(openBucket(at, 1_000), null),
    does: (...given) => (next = given),
    doesAlways: (it) => (always = it),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** As it came, its signature with it; with `half` set only so much of the body. */
function passOn(origin: string, asked: IncomingMessage & { half?: Buffer }): Promise<Passed> {
  return new Promise((resolve, reject) => {
    const { method = "GET", url = "/", headers } = asked;
    const onward = request(origin + url, { method, headers });
    onward.on("error", reject);
    onward.once("response", (answer) => {
      const body: Buffer[] = [];
      // Of the line behind, not of this one.
      for (const name of ["transfer-encoding", "connection"]) delete answer.headers[name];
      const { statusCode: status = 0, headers: said } = answer;
      // Swift ends its answer to HEAD with an empty chunk, where there may be no body.
      if (method === "HEAD") return void resolve({ status, headers: said, body: Buffer.alloc(0) });
      answer.on("data", (piece: Buffer) => body.push(piece));
      answer.once("end", () => resolve({ status, headers: said, body: Buffer.concat(body) }));
    });
    if (asked.half === undefined) asked.pipe(onward);
    else onward.write(asked.half, () => onward.destroy());
  });
}
