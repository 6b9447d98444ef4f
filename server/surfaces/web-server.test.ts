import assert from "node:assert/strict";
import { test } from "node:test";
import { pino } from "pino";
import { Registry } from "prom-client";
import { signIn } from "../../modules/access/operations.ts";
import type { Door } from "../module.ts";
import type { Turn } from "../turn.ts";
import { buildWebServer } from "./web-server.ts";

/** A web server whose turn only notes at which door each request came in. */
async function doorsOf(settings: {
  behindProxy: boolean;
  requestsPerMinute?: number;
  secure?: boolean;
  refuses?: string;
}) {
  const doors: Door[] = [];
  const turn: Turn = {
    async run({ door }) {
      doors.push(door);
      door.credential.keep("refresh", "device", 60_000);
      if (settings.refuses) return { is: "refused", refusal: { refused: settings.refuses, params: {} }, issues: [] };
      return { is: "done", answer: {}, already: false };
    },
    async react() {},
  };
  const app = await buildWebServer({
    rest: { operations: [signIn], turn, readToken: async () => null, clock: () => 0, secure: settings.secure ?? false },
    uploads: null,
    health: { checks: {}, notes: {}, registry: new Registry(), metricsToken: "a-token-of-16-chars", patienceMs: 100 },
    log: pino({ level: "silent" }),
    behindProxy: settings.behindProxy,
    webFolder: null,
    requestsPerMinute: settings.requestsPerMinute ?? 1_000,
  });
  const send = (headers: Record<string, string> = {}) =>
    app.inject({
      method: "POST",
      url: "/api/session",
      payload: { name: "a@demo", password: "b" },
      headers,
      remoteAddress: "192.0.2.1",
    });
  return { app, doors, send };
}

test("without a proxy, what a client writes about its address is not believed", async () => {
  const { doors, send } = await doorsOf({ behindProxy: false });
  await send({ "x-forwarded-for": "198.51.100.9" });
  assert.equal(doors[0]?.address, "192.0.2.1");
});

test("behind a proxy, the address is the one the proxy saw, whatever stood there before", async () => {
  const { doors, send } = await doorsOf({ behindProxy: true });
  await send({ "x-forwarded-for": "198.51.100.9" });
  await send({ "x-forwarded-for": "203.0.113.1, 198.51.100.9" });
  assert.deepEqual(
    doors.map(({ address }) => address),
    ["198.51.100.9", "198.51.100.9"],
  );
});

test("over HTTPS the cookies are secure and belong to this host alone", async () => {
  const { send } = await doorsOf({ behindProxy: true, secure: true });
  const cookies = (await send()).headers["set-cookie"];
  assert.ok(Array.isArray(cookies));
  for (const cookie of cookies)
    assert.match(cookie, /^__Host-khurak-\w+=.*Path=\/; HttpOnly; Secure; SameSite=Strict$/);
});

test("a turn that was not kept leaves the cookies as they were", async () => {
  for (const refuses of ["busy", "something-broke"]) {
    const { send } = await doorsOf({ behindProxy: false, refuses });
    assert.equal((await send()).headers["set-cookie"], undefined);
  }
});

test("too many requests from one address are told when to come back", async () => {
  const { send } = await doorsOf({ behindProxy: false, requestsPerMinute: 3 });
  const answers = [await send(), await send(), await send(), await send()];
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [200, 200, 200, 429],
  );
  assert.equal(answers[3]?.json().code, "too-many-requests");
  assert.match(String(answers[3]?.headers["retry-after"]), /^\d+$/);
});

test("figures and reasons are shown to whoever has the token, and to no one else", async () => {
  const { app } = await doorsOf({ behindProxy: false });
  assert.equal((await app.inject("/metrics")).statusCode, 403);
  const authorization = "Bearer a-token-of-16-chars";
  assert.equal((await app.inject({ url: "/metrics", headers: { authorization } })).statusCode, 200);
  assert.deepEqual((await app.inject("/readyz")).json(), { ready: true });
});
