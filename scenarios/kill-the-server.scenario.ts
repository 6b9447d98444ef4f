import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomInt } from "node:crypto";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { type Call, clientOf } from "../foundation/client.ts";
import { newId } from "../foundation/id.ts";
import { signIn } from "../modules/access/operations.ts";
import { addFacility, listPlaces } from "../modules/places/operations.ts";
import { type RunningPostgres, startPostgres } from "../server/database/embedded-postgres.ts";

/*
 * Sixteen clients add facilities while the server is killed again and again. A client that gets
 * no answer sends the same command again. What was acknowledged is there, and nothing is there twice.
 */

const rounds = 5;
const clients = 16;
const acksBetweenKills = 40;

const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
/** A database that keeps its word: the one the tests share does not fsync. */
let postgres: RunningPostgres;
let stateFolder: string;
let running: { server: ChildProcess; origin: string };

before(async () => {
  stateFolder = await mkdtemp(join(tmpdir(), "khurak-kill-"));
  // Run by root, the database is another user's, who must get through to its own folder in here.
  await chmod(stateFolder, 0o711);
  postgres = await startPostgres({ stateFolder, password: randomBytes(16).toString("hex"), report: () => {} });
  running = await start();
});
after(async () => {
  await kill();
  await postgres.stop();
  await rm(stateFolder, { recursive: true });
});

async function start(): Promise<typeof running> {
  const server = spawn(process.execPath, [join(checkout, "server", "main.ts")], {
    env: { ...process.env, DATABASE_URL: postgres.url, KHURAK_STATE: stateFolder, PORT: String(5400 + randomInt(400)) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const origin = /Khurak is at (\S+)/.exec(line)?.[1];
    if (origin) return { server, origin };
  }
  throw new Error("The server ended before it said where it is.");
}

async function kill(): Promise<void> {
  const gone = new Promise((resolve) => running.server.once("exit", resolve));
  running.server.kill("SIGKILL");
  await gone;
}

const freshId = () => newId(Date.now(), randomBytes(10));

function client(token: () => string | null): Call {
  return (...asked) =>
    clientOf(running.origin, {
      fetch: (url, request) => fetch(url, request),
      accessToken: token,
      newId: freshId,
      language: () => "en",
    })(...asked);
}

test(`${clients} clients, ${rounds} kills: nothing acknowledged is lost and nothing is done twice`, {
  timeout: 120_000,
}, async () => {
  const { password } = JSON.parse(await readFile(join(stateFolder, "demo.json"), "utf8")) as { password: string };
  let token: string | null = null;
  const call = client(() => token);
  const signed = await call(signIn, { name: "admin@demo", password });
  assert.ok(signed.is === "done");
  token = signed.answer.accessToken;
  const places = await call(listPlaces, {});
  assert.ok(places.is === "done");
  const block = places.answer.places.find(({ kind }) => kind === "block");
  assert.ok(block);

  const acknowledged = new Set<string>();
  let resent = 0;
  let acksLeft = acksBetweenKills;
  let killNow = () => {};
  let over = false;

  async function keepAdding(): Promise<void> {
    while (!over) {
      const [placeId, commandId] = [freshId(), freshId()];
      const facility = {
        placeId,
        parentId: block?.placeId,
        type: "phc",
        name: `PHC ${placeId}`,
        services: [],
      } as never;
      for (;;) {
        const answer = await call(addFacility, facility, { commandId });
        if (answer.is === "done") break;
        assert.ok(answer.code === "no-network" || answer.code === "busy", `${answer.code} ${answer.says}`);
        resent += 1;
        await serverIsUp();
      }
      acknowledged.add(placeId);
      acksLeft -= 1;
      if (acksLeft === 0) killNow();
    }
  }

  let up = Promise.resolve();
  const serverIsUp = () => up;
  const adding = Array.from({ length: clients }, keepAdding);
  for (let round = 0; round < rounds; round += 1) {
    await new Promise<void>((resolve) => {
      killNow = resolve;
    });
    let isUp = () => {};
    up = new Promise((resolve) => {
      isUp = resolve;
    });
    await kill();
    running = await start();
    acksLeft = acksBetweenKills;
    isUp();
  }
  over = true;
  await Promise.all(adding);

  assert.ok(acknowledged.size > rounds * acksBetweenKills);
  assert.ok(resent > 0, "no kill hit a request on its way");
  const superuser = new Client({ connectionString: postgres.url });
  await superuser.connect();
  const { rows } = await superuser.query<{ id: string; requests: string; events: string; leaves: string }>(`
    select p.id,
      (select count(*) from house.request r where r.answer->>'placeId' = p.id::text) as requests,
      (select count(*) from house.event e where e.carries->>'placeId' = p.id::text) as events,
      (select count(*) from house.audit_leaf l where l.operation = 'places.addFacility' and l.subject->>'placeId' = p.id::text and l.outcome = 'done') as leaves
    from places.place p join places.facility f on f.place = p.id where p.name like 'PHC 01%'`);
  await superuser.end();
  const there = new Set(rows.map(({ id }) => id));
  assert.deepEqual(
    [...acknowledged].filter((id) => !there.has(id)),
    [],
    "acknowledged and lost",
  );
  assert.deepEqual(
    rows.filter(({ requests, events, leaves }) => `${requests}${events}${leaves}` !== "111"),
    [],
    "done twice, or half",
  );
  assert.equal(rows.length, acknowledged.size, "there, and never acknowledged, though every client asked until it was");
});
