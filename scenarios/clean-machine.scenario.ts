import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { test, type TestContext } from "node:test";
import { asUser } from "../server/database/postgres-user.ts";
import { firstFreePort } from "../server/free-port.ts";
import { copiedCheckout } from "./clean-machine/checkout.ts";
import { askItsDatabase, killAll, npmStart, processesOf, untilNothingRuns } from "./clean-machine/running.ts";

/*
 * Somebody clones Khurak and types `npm start`: it comes up, it goes, and it comes up again, whatever was done to it.
 */

const linux = process.platform === "linux" ? {} : { skip: "the database that comes with Khurak is for Linux" };
const me = process.getuid?.() ?? 0;
const rows = "select n from kept";

test(me === 0 ? "as root, below a folder closed to others" : "as this user", { ...linux, timeout: 180_000 }, async (t) => {
  const checkout = copiedCheckout(t, me);
  const port = await firstFreePort(4300, "127.0.0.1");
  const start = () => npmStart(t, checkout, port, me);

  await t.test("npm start comes up and says where it is; a second one says so too, and leaves", async () => {
    const khurak = start();
    const address = /http:\/\/\S+/.exec(await khurak.says(/Khurak is at http/))![0];
    assert.ok(address.endsWith(`:${port}`), address);
    assert.equal((await fetch(address)).status, 200);
    await askItsDatabase(checkout, "create table kept as select 7 as n");

    const second = start();
    assert.ok((await second.says(/already running/)).includes(address));
    assert.equal(await second.ended, 0);
    assert.equal((await fetch(address)).status, 200, "and the first one goes on");

    khurak.interrupt();
    assert.equal(await khurak.ended, 0, "Ctrl-C is an ordinary end");
    assert.deepEqual(processesOf(checkout), []);
  });

  await t.test("when its port is taken, it takes the next one and says so; its rows are there", async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(port, "127.0.0.1", resolve));
    try {
      const khurak = start();
      await khurak.says(new RegExp(`Port ${port} is taken; using ${port + 1}`));
      await khurak.says(new RegExp(`Khurak is at http://localhost:${port + 1}`));
      assert.deepEqual(await askItsDatabase(checkout, rows), [{ n: 7 }]);
      khurak.interrupt();
      await khurak.ended;
      assert.deepEqual(processesOf(checkout), []);
    } finally {
      squatter.close();
    }
  });

  await t.test("kill -9 of the server: its database goes by itself", async () => {
    const { program } = await asUser(undefined, "INT", "true", []);
    if (program !== "setpriv") return t.diagnostic("not tried: this system has no setpriv that knows --pdeathsig");
    const khurak = start();
    await khurak.says(/Khurak is at/);
    assert.equal(killAll(checkout, /server\/start\.mjs$/) >= 1, true);
    await khurak.ended;
    await untilNothingRuns(checkout);
  });

  await t.test("kill -9 of all there is, and it starts again with its rows", async () => {
    const khurak = start();
    await khurak.says(/Khurak is at/);
    assert.ok(killAll(checkout) > 5, "npm, node and PostgreSQL's processes");
    await khurak.ended;
    const again = start();
    await again.says(/Khurak is at/);
    assert.deepEqual(await askItsDatabase(checkout, rows), [{ n: 7 }]);
    again.interrupt();
    await again.ended;
    assert.deepEqual(processesOf(checkout), []);
  });
});

test("as an ordinary user", { ...linux, timeout: 120_000 }, async (t) => {
  const uid = 1000;
  if (me !== 0) return t.skip("this run is an ordinary user's already");
  if (!hasSetpriv()) return t.skip("this system has no setpriv to become one with");
  const checkout = copiedCheckout(t, uid);
  const port = await firstFreePort(4400, "127.0.0.1");
  for (const time of ["first", "second"]) {
    const khurak = npmStart(t, checkout, port, uid);
    await khurak.says(new RegExp(`Khurak is at http://localhost:${port}`));
    if (time === "first") await askItsDatabase(checkout, "create table kept as select 7 as n");
    assert.deepEqual(await askItsDatabase(checkout, rows), [{ n: 7 }]);
    khurak.interrupt();
    assert.equal(await khurak.ended, 0);
    assert.deepEqual(processesOf(checkout), []);
  }
  await rootWasHere(t, checkout, port, uid);
});

/** sudo npm start, once, must not lock the user out of their own checkout. */
async function rootWasHere(t: TestContext, checkout: string, port: number, uid: number): Promise<void> {
  for (const who of [0, uid]) {
    const khurak = npmStart(t, checkout, port, who);
    await khurak.says(/Khurak is at/);
    assert.deepEqual(await askItsDatabase(checkout, rows), [{ n: 7 }]);
    khurak.interrupt();
    await khurak.ended;
  }
}

function hasSetpriv(): boolean {
  return spawnSync("setpriv", ["--reuid", "1000", "--regid", "1000", "--clear-groups", "--", "true"]).status === 0;
}
