import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { clientOf } from "../../foundation/client.ts";
import { addFacility, listFacilities, listPlaces } from "../../modules/places/operations.ts";
import { startTreatment } from "../../modules/treatment/operations.ts";
import { readMe, signIn, signOut, turnSession } from "../../modules/access/operations.ts";
import { listNeedsYou } from "../../modules/diagnosis/operations.ts";
import { startHouse, type StartedHouse } from "../../scenarios/start-house.ts";
import { newId } from "../../foundation/id.ts";
import { tablets } from "../../scenarios/prescribed.ts";

let house: StartedHouse;
before(async () => {
  house = await startHouse();
});
after(() => house.stop());

const freshId = () => newId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

/** A browser as far as the API can tell: it keeps cookies and sends them back. */
function browser(language = "en") {
  const cookies = new Map<string, string>();
  let token: string | null = null;
  const call = clientOf(house.origin, {
    async fetch(url, request) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const answer = await fetch(url, { ...request, headers: { ...request.headers, ...(cookie ? { cookie } : {}) } });
      for (const set of answer.headers.getSetCookie()) {
        const [pair = ""] = set.split(";");
        const [name = "", value = ""] = pair.split("=");
        if (value === "") cookies.delete(name);
        else cookies.set(name, value);
      }
      return answer;
    },
    accessToken: () => token,
    newId: freshId,
    language: () => language,
  });
  return {
    call,
    cookies,
    async signIn(role: keyof StartedHouse["people"]) {
      const signed = await call(signIn, house.people[role]);
      assert.ok(signed.is === "done", JSON.stringify(signed));
      token = signed.answer.accessToken;
      return token;
    },
  };
}

const raw = (path: string, request: RequestInit & { json?: unknown } = {}) =>
  fetch(`${house.origin}${path}`, {
    ...request,
    headers: { "content-type": "application/json", ...(request.headers as Record<string, string>) },
    ...("json" in request ? { body: JSON.stringify(request.json) } : {}),
  });

test("the typed client signs in, adds a facility, finds it, and a retry with the same id adds no second one", async () => {
  const admin = browser();
  await admin.signIn("admin");
  const places = await admin.call(listPlaces, {});
  assert.ok(places.is === "done");
  const block = places.answer.places.find(({ kind }) => kind === "block");
  assert.ok(block);
  const facility = {
    placeId: freshId(),
    parentId: block.placeId,
    type: "phc",
    name: "PHC Amrai",
    nameHindi: "अमराई",
    services: ["smear"],
  } as never;
  const commandId = freshId();
  for (let tries = 0; tries < 3; tries += 1) {
    assert.deepEqual(await admin.call(addFacility, facility, { commandId }), {
      is: "done",
      answer: { placeId: facility["placeId"] },
    });
  }
  const found = await admin.call(listFacilities, { search: "amrai" });
  assert.ok(found.is === "done");
  assert.deepEqual(
    found.answer.facilities.map(({ name, nameHindi }) => `${name} ${nameHindi}`),
    ["PHC Amrai अमराई"],
  );
  assert.equal(found.answer.total, 1);
  const inHindi = await admin.call(listFacilities, { search: "अमराई" });
  assert.equal(inHindi.is === "done" && inHindi.answer.total, 1);
});

test("a page ends where the next one begins, and no facility is shown twice or left out", async () => {
  const doctor = browser();
  await doctor.signIn("doctor");
  const all = await doctor.call(listFacilities, { limit: 100 });
  assert.ok(all.is === "done");
  const paged: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await doctor.call(listFacilities, { limit: 3, ...(after === undefined ? {} : { after }) });
    assert.ok(page.is === "done");
    assert.equal(page.answer.total, all.answer.total);
    paged.push(...page.answer.facilities.map(({ placeId }) => placeId));
    if (page.answer.next === null) break;
    after = page.answer.next;
  }
  assert.deepEqual(
    paged,
    all.answer.facilities.map(({ placeId }) => placeId),
  );
  assert.ok(paged.length > 10);
  const lost = await doctor.call(listFacilities, { after: "nonsense" });
  assert.equal(lost.is === "refused" && lost.code, "page-unknown");
});

test("a search finds letters, never patterns", async () => {
  const doctor = browser();
  await doctor.signIn("doctor");
  for (const search of ["%", "_", "\\", "'; drop table places.place; --"]) {
    const found = await doctor.call(listFacilities, { search });
    assert.equal(found.is === "done" && found.answer.total, 0, search);
  }
});

test("who may not add is refused in their own language", async () => {
  const doctor = browser("hi");
  await doctor.signIn("doctor");
  const places = await doctor.call(listPlaces, {});
  assert.ok(places.is === "done");
  const input = {
    placeId: freshId(),
    parentId: places.answer.places[0]?.placeId,
    type: "phc",
    name: "PHC No",
    services: [],
  } as never;
  const refused = await doctor.call(addFacility, input);
  assert.ok(refused.is === "refused");
  assert.equal(refused.code, "not-allowed");
  assert.match(refused.says, /[\u0900-\u097f]/);
});

test("a refusal is problem+json with its code, its words and its status", async () => {
  const answer = await raw("/api/session", {
    method: "POST",
    json: { name: "nobody@demo", password: "no" },
    headers: { "accept-language": "en" },
  });
  assert.equal(answer.status, 409);
  assert.match(answer.headers.get("content-type") ?? "", /^application\/problem\+json/);
  const problem = (await answer.json()) as Record<string, unknown>;
  assert.equal(problem["code"], "wrong-name-or-password");
  assert.equal(problem["status"], 409);
  assert.notEqual(problem["detail"], "");
});

for (const [what, path, request, status, code] of [
  ["no token", "/api/facilities", {}, 401, "not-signed-in"],
  ["a token of nobody's", "/api/facilities", { headers: { authorization: "Bearer x.y.z" } }, 401, "not-signed-in"],
  ["another scheme", "/api/facilities", { headers: { authorization: "Basic YTpi" } }, 401, "not-signed-in"],
  ["a path that is not declared", "/api/everything", {}, 404, "no-such-thing"],
  ["a method that is not declared", "/api/facilities", { method: "DELETE" }, 400, "not-understood"],
  ["a body that is not JSON", "/api/session", { method: "POST", body: "{" }, 400, "not-understood"],
  [
    "a body of another type",
    "/api/session",
    { method: "POST", body: "a=b", headers: { "content-type": "text/plain" } },
    415,
    "not-understood",
  ],
  ["a list for a body", "/api/session", { method: "POST", json: [] }, 400, "not-understood"],
  ["a body of 300 kB", "/api/session", { method: "POST", json: { name: "x".repeat(300_000) } }, 413, "not-understood"],
  [
    "a field too many",
    "/api/session",
    { method: "POST", json: { name: "a@demo", password: "b", role: "admin" } },
    400,
    "not-understood",
  ],
  [
    "a prototype for a field",
    "/api/session",
    { method: "POST", body: '{"__proto__":{"x":1},"name":"a@demo","password":"b"}' },
    400,
    "not-understood",
  ],
] as const) {
  test(`${what} is answered ${status} ${code}`, async () => {
    const answer = await raw(path, request as RequestInit);
    const problem = (await answer.json()) as { code?: string };
    assert.deepEqual([answer.status, problem.code], [status, code]);
  });
}

test("cookies are out of a script's reach and out of other sites', and nothing of the API is cached", async () => {
  const answer = await raw("/api/session", { method: "POST", json: house.people.admin });
  const cookies = answer.headers.getSetCookie();
  assert.equal(cookies.length, 2);
  for (const cookie of cookies) assert.match(cookie, /Path=\/; HttpOnly; SameSite=Strict/);
  assert.equal(answer.headers.get("cache-control"), "no-store");
  const { accessToken } = (await answer.json()) as { accessToken: string };
  const list = await raw("/api/facilities", { headers: { authorization: `Bearer ${accessToken}` } });
  assert.equal(list.headers.get("cache-control"), "no-store");
});

test("another site cannot send commands with our cookies", async () => {
  const admin = browser();
  await admin.signIn("admin");
  const cookie = [...admin.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = { cookie, origin: "https://elsewhere.example" };
  const answer = await raw("/api/session/turn", { method: "POST", json: {}, headers });
  assert.equal(answer.status, 403);
  const own = await raw("/api/session/turn", { method: "POST", json: {}, headers: { cookie, origin: house.origin } });
  assert.equal(own.status, 200);
});

test("after signing out neither the token nor the cookie opens anything", async () => {
  const doctor = browser();
  const token = await doctor.signIn("doctor");
  assert.equal((await doctor.call(signOut, {})).is, "done");
  assert.equal((await raw("/api/me", { headers: { authorization: `Bearer ${token}` } })).status, 401);
  const turned = await doctor.call(turnSession, {});
  assert.equal(turned.is === "refused" && turned.code, "session-ended");
});

test("an operation that is not about cookies is never shown one", async () => {
  const doctor = browser();
  await doctor.signIn("doctor");
  const before = new Map(doctor.cookies);
  await doctor.call(readMe, {});
  assert.deepEqual(doctor.cookies, before);
});

test("every answer carries the headers that keep a page to itself", async () => {
  for (const path of ["/", "/api/facilities", "/api/bundle", "/healthz", "/openapi.json"]) {
    const answer = await raw(path, { headers: { accept: "text/html" } });
    const policy = answer.headers.get("content-security-policy") ?? "";
    assert.match(policy, /default-src 'none'/, path);
    assert.match(policy, /frame-ancestors 'none'/, path);
    assert.match(policy, path.startsWith("/api/") ? /sandbox/ : /require-trusted-types-for 'script'/, path);
    assert.equal(policy.includes("script-src"), !path.startsWith("/api/"), path);
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff", path);
    assert.equal(answer.headers.get("referrer-policy"), "no-referrer", path);
    assert.equal(answer.headers.get("x-powered-by"), null, path);
  }
});

test("the page is there for whoever opens it, at any address that is not the API's", async () => {
  for (const [path, request] of [
    ["/", {}],
    ["/", { method: "HEAD" }],
    ["/facilities", { headers: { accept: "text/html,*/*" } }],
  ] as const) {
    const answer = await raw(path, request);
    assert.equal(answer.status, 200, path);
    assert.match(answer.headers.get("content-type") ?? "", /^text\/html/);
  }
  assert.equal((await raw("/.vite/manifest.json")).status, 404);
  assert.equal((await raw("/..%2f..%2fpackage.json")).status, 404);
});

test("the house says whether it lives, whether it can work, and how it does", async () => {
  assert.deepEqual(await (await raw("/healthz")).json(), { alive: true });
  type Ready = { ready: boolean; checks: Record<string, string>; notes: Record<string, string> };
  const { notes, ...ready } = (await (await raw("/readyz")).json()) as Ready;
  assert.deepEqual(ready, { ready: true, checks: { database: "ok", files: "ok", jobs: "ok" } });
  // Which it is hangs on the machine; that it is said does not.
  assert.match(notes["videoObservation"] ?? "", /in a box|not in a box|neither ffmpeg nor node-av/);
  const metrics = await (await raw("/metrics")).text();
  assert.match(metrics, /khurak_turn_seconds_count\{operation="access\.signIn",outcome="done"\} \d+/);
  const proxied = await raw("/readyz", { headers: { "x-forwarded-for": "198.51.100.1" } });
  assert.deepEqual(await proxied.json(), { ready: true });
  assert.equal((await raw("/metrics", { headers: { "x-forwarded-for": "198.51.100.1" } })).status, 403);
});

test("treatment without a confirmation is refused through HTTP too, with its reason in the reader's language", async () => {
  const refusals: Record<string, RegExp> = { en: /No doctor has decided yet/, hi: /डॉक्टर ने फ़ैसला नहीं किया/ };
  for (const [language, words] of Object.entries(refusals)) {
    const doctor = browser(language);
    await doctor.signIn("doctor");
    const queue = await doctor.call(listNeedsYou, {});
    assert.ok(queue.is === "done");
    // Her X-ray and results are there, and nobody has decided on them.
    const meena = queue.answer.waiting.find((one) => one.name === "Meena Kumari");
    assert.ok(meena);
    const started = await doctor.call(startTreatment, {
      patientId: meena.patientId,
      episodeId: freshId() as never,
      phaseId: freshId() as never,
      startsOn: "2026-01-05" as never,
      regimen: { code: "india-dstb", version: "2026-11" },
      present: [],
      prescriptionId: freshId() as never,
      weightKg: 43,
      items: tablets("2026-01-05" as never),
      why: null,
    });
    assert.equal(started.is === "refused" && started.code, "not-decided");
    assert.match(started.is === "refused" ? started.says : "", words);
  }
});
