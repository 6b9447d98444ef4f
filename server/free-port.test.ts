import assert from "node:assert/strict";
import { createServer, type Server } from "node:net";
import { test, type TestContext } from "node:test";
import { firstFreePort } from "./free-port.ts";

const host = "127.0.0.1";

test("the wanted port when it is free, the next one when it is not", async (t) => {
  const wanted = await firstFreePort(0, host);
  assert.equal(await firstFreePort(wanted, host), wanted);
  await occupy(t, wanted);
  const next = await firstFreePort(wanted, host);
  assert.ok(next > wanted && next <= wanted + 20, `${next} after ${wanted}`);
});

test("a port that is taken on one address is not offered on all of them", async (t) => {
  const taken = await firstFreePort(0, host);
  await occupy(t, taken);
  assert.notEqual(await firstFreePort(taken, "0.0.0.0"), taken);
});

test("it says what to do when none is left, and when the port or the address cannot be", async (t) => {
  const last = 65_535;
  const holder = await occupy(t, last).catch(() => undefined);
  if (holder)
    await assert.rejects(
      firstFreePort(last, host),
      /in use on 127\.0\.0\.1: stop what runs there, or set another PORT/,
    );
  await assert.rejects(firstFreePort(70_000, host), /is not a port/);
  await assert.rejects(firstFreePort(Number("x"), host), /is not a port/);
  await assert.rejects(firstFreePort(4300, "192.0.2.1"), /This machine has no address 192\.0\.2\.1/);
});

function occupy(t: TestContext, port: number): Promise<Server> {
  const server = createServer();
  t.after(() => server.close());
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}
