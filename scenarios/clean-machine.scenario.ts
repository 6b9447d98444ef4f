import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { test } from "node:test";
import { asUser } from "../server/database/postgres-user.ts";
import { firstFreePort } from "../server/free-port.ts";
import { copiedCheckout } from "./clean-machine/checkout.ts";
import {
  askItsDatabase,
  killAll,
  npmStart,
  processesOf,
  type Start,
  untilNothingRuns,
  wasShutDownInOrder,
} from "./clean-machine/running.ts";

/*
 * Somebody clones Khurak and types `npm start`: it comes up, it goes, and it comes up again, whatever was done to it.
 */

const linux = process.platform === "linux" ? {} : { skip: "the database that comes with Khurak is for Linux" };
const me = process.getuid?.() ?? 0;
const rows = "select n from kept";

test(me === 0 ? "as root, below a closed folder" : "as this user", { ...linux, timeout: 180_000 }, async (t) => {
  const port = await firstFreePort(4300, "127.0.0.1");
  // The demo is built at a start in nothing-is-readable.
  const place: Start = { checkout: copiedCheckout(t, me), uid: me, port, empty: true };
  const { checkout } = place;

  await t.test("npm start comes up and says where it is; a second one says so too, and leaves", async (t) => {
    const khurak = npmStart(t, place);
    const address = /http:\/\/\S+/.exec(await khurak.says(/Khurak is at http/))![0];
    assert.ok(address.endsWith(`:${port}`), address);
    assert.match(await page(address), /<html/);
    await askItsDatabase(checkout, "create table kept as select 7 as n");

    const second = npmStart(t, place);
    assert.ok((await second.says(/already running/)).includes(address));
    assert.equal(await second.ended, 0);
    assert.match(await page(address), /<html/, "and the first one goes on");
    await endsAtCtrlC(khurak, checkout);
  });

  await t.test("when its port is taken, it takes the next one and says so; its rows are there", async (t) => {
    const squatter = createServer();
    t.after(() => squatter.close());
    await new Promise<void>((resolve) => squatter.listen(port, "127.0.0.1", resolve));
    const khurak = npmStart(t, place);
    await khurak.says(new RegExp(`Port ${port} is taken; using ${port + 1}`));
    await khurak.says(new RegExp(`Khurak is at http://localhost:${port + 1}`));
    assert.deepEqual(await askItsDatabase(checkout, rows), [{ n: 7 }]);
    await endsAtCtrlC(khurak, checkout);
  });

  await t.test("under a shell that steps aside, where one Ctrl-C arrives twice, it still ends in order", async (t) => {
    if (!existsSync("/bin/bash")) return t.skip("there is no bash here");
    const khurak = npmStart(t, { ...place, shell: "/bin/bash" });
    await khurak.says(/Khurak is at/);
    await endsAtCtrlC(khurak, checkout);
    assert.equal(await khurak.ended, 0);
  });

  await t.test("a supervisor's SIGTERM to npm ends all of it in order", async (t) => {
    const khurak = npmStart(t, place);
    await khurak.says(/Khurak is at/);
    khurak.terminate();
    await untilNothingRuns(checkout);
    assert.ok(wasShutDownInOrder(checkout));
  });

  await t.test("kill -9 of the server: its database goes by itself", async (t) => {
    const { program } = await asUser(undefined, "INT", "true", []);
    if (program !== "setpriv") return t.skip("this system has no setpriv that knows --pdeathsig");
    const khurak = npmStart(t, place);
    await khurak.says(/Khurak is at/);
    assert.ok(killAll(checkout, /^node server\/start\.mjs$/) > 0);
    await khurak.ended;
    await untilNothingRuns(checkout);
  });

  await t.test("kill -9 of all there is, and it starts again with its rows", async (t) => {
    const khurak = npmStart(t, place);
    await khurak.says(/Khurak is at/);
    assert.ok(killAll(checkout) > 5, "npm, node and PostgreSQL's processes");
    await khurak.ended;
    const again = npmStart(t, place);
    await again.says(/Khurak is at/);
    assert.deepEqual(await askItsDatabase(checkout, rows), [{ n: 7 }]);
    await endsAtCtrlC(again, checkout);
  });
});

test("as an ordinary user; and root starting it once locks nobody out", { ...linux, timeout: 180_000 }, async (t) => {
  const uid = 1000;
  if (me !== 0) return t.skip("this run is an ordinary user's already");
  if (!becomes(uid)) return t.skip("this system has no setpriv to become one with");
  const port = await firstFreePort(4400, "127.0.0.1");
  const place: Start = { checkout: copiedCheckout(t, uid), uid, port, empty: true };
  for (const [time, who] of [uid, 0, uid].entries()) {
    const khurak = npmStart(t, { ...place, uid: who });
    await khurak.says(new RegExp(`Khurak is at http://localhost:${port}`));
    if (time === 0) await askItsDatabase(place.checkout, "create table kept as select 7 as n");
    assert.deepEqual(await askItsDatabase(place.checkout, rows), [{ n: 7 }]);
    await endsAtCtrlC(khurak, place.checkout);
  }
});

/** By an exit code of 0, or by the signal as shells like to have it; in both cases with nothing left. */
async function endsAtCtrlC(khurak: ReturnType<typeof npmStart>, checkout: string): Promise<void> {
  khurak.interrupt();
  assert.ok([0, 130, "SIGINT"].includes(await khurak.ended), `it ended with ${await khurak.ended}`);
  assert.deepEqual(processesOf(checkout), []);
  assert.ok(wasShutDownInOrder(checkout));
}

async function page(address: string): Promise<string> {
  return (await fetch(address, { headers: { accept: "text/html" } })).text();
}

function becomes(uid: number): boolean {
  const user = String(uid);
  return spawnSync("setpriv", ["--reuid", user, "--regid", user, "--clear-groups", "--", "true"]).status === 0;
}
