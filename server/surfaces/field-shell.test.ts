import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { pino } from "pino";
import { Registry } from "prom-client";
import { buildWebServer } from "./web-server.ts";

/** A web server over a built web app of a few words. */
async function server(t: TestContext) {
  const webFolder = mkdtempSync(join(tmpdir(), "khurak-web-"));
  t.after(() => rmSync(webFolder, { recursive: true }));
  mkdirSync(join(webFolder, "f/assets"), { recursive: true });
  const files = {
    "index.html": "console",
    "f/field.html": "field",
    "f/sw.js": "worker",
    "f/assets/field-1a2b.js": "x",
  };
  for (const [name, words] of Object.entries(files)) writeFileSync(join(webFolder, name), words);
  writeFileSync(join(webFolder, "f/manifest.webmanifest"), "{}");
  const app = await buildWebServer({
    rest: {
      operations: [],
      turn: { run: async () => assert.fail(), react: async () => {} },
      readToken: async () => null,
      clock: () => 0,
      secure: true,
    },
    uploads: null,
    health: { checks: {}, notes: {}, registry: new Registry(), metricsToken: undefined, patienceMs: 100 },
    log: pino({ level: "silent" }),
    behindProxy: false,
    webFolder,
    requestsPerMinute: 1_000,
  });
  return (url: string, accept = "text/html,*/*") => app.inject({ url, headers: { accept } });
}

test("every address under /f/ is the phone's page, and every other one the console's", async (t) => {
  const get = await server(t);
  for (const url of ["/f/", "/f/bind", "/f/calendar?from=sms"]) assert.equal((await get(url)).body, "field", url);
  for (const url of ["/", "/patients", "/facilities"]) assert.equal((await get(url)).body, "console", url);
  assert.equal((await get("/f/assets/gone.js", "*/*")).statusCode, 404);
});

test("without its last stroke /f would lie outside the service worker: it leads to /f/", async (t) => {
  const get = await server(t);
  const { statusCode, headers } = await get("/f");
  assert.deepEqual([statusCode, headers.location], [308, "/f/"]);
});

test("what a release replaces under the same name is asked for anew; what carries its hash is kept for good", async (t) => {
  const get = await server(t);
  for (const url of ["/f/", "/f/field.html", "/f/sw.js", "/f/manifest.webmanifest"])
    assert.equal((await get(url)).headers["cache-control"], "no-cache", url);
  assert.match(String((await get("/f/assets/field-1a2b.js")).headers["cache-control"]), /immutable/);
});

test("an office behind one address opens the app as often as it has people; what is asked of the house is counted", async (t) => {
  const get = await server(t);
  for (let file = 0; file < 1_200; file += 1)
    assert.equal((await get("/f/assets/field-1a2b.js")).statusCode, 200, `file ${file}`);
  const asked: number[] = [];
  for (let ask = 0; ask < 1_001; ask += 1) asked.push((await get("/openapi.json")).statusCode);
  assert.deepEqual([asked.filter((status) => status === 200).length, asked.at(-1)], [1_000, 429]);
});

test("a page may use camera and microphone, its own worker and a video it made, and nothing wider", async (t) => {
  const get = await server(t);
  const { headers } = await get("/f/");
  assert.equal(headers["permissions-policy"], "camera=(self), microphone=(self), geolocation=()");
  const policy = String(headers["content-security-policy"]);
  for (const part of ["default-src 'none'", "media-src 'self' blob:", "worker-src 'self'", "trusted-types khurak"])
    assert.ok(policy.includes(part), part);
  assert.doesNotMatch(policy, /unsafe|\*|img-src[^;]*blob/);
});

test("where the phone is, only a worker's phone may be asked", async (t) => {
  const get = await server(t);
  const asks = async (url: string) =>
    /geolocation=\((.*?)\)/.exec(String((await get(url)).headers["permissions-policy"]))?.[1];
  for (const url of ["/w", "/w/", "/w/tasks", "/w/children/1?from=list"]) assert.equal(await asks(url), "self", url);
  for (const url of ["/", "/f/", "/v/", "/wards", "/children"]) assert.equal(await asks(url), "", url);
});
