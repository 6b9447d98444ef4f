import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { Registry } from "prom-client";
import { bundledAtMost, bundleAddress } from "../../foundation/bundle.ts";
import { recordDoses } from "../../modules/immunization/operations.ts";
import { openWithChildren, today } from "../../scenarios/with-children.ts";
import type { Claims } from "../turn/entering.ts";
import { buildWebServer } from "./web-server.ts";
import { largestBundle, mayBeBundled } from "./bundles.ts";
import { allModules } from "../modules.ts";
import { testKeys } from "../test-house.ts";

let with_: Awaited<ReturnType<typeof openWithChildren>>;
let app: FastifyInstance;
const operations = allModules(testKeys).flatMap(({ handlers }) => handlers.map(({ operation }) => operation));

before(async () => {
  with_ = await openWithChildren();
  app = await serverOf(1_000_000);
});
after(async () => {
  await app.close();
  await with_.house.close();
});

/** Whose token it is stands in it: `member.session`. */
const serverOf = (requestsPerMinute: number) =>
  buildWebServer({
    rest: {
      operations,
      turn: with_.house.turn,
      async readToken(token) {
        const [member = "", session = ""] = token.split(".");
        return { member, session };
      },
      clock: () => with_.house.clock.now,
      secure: false,
    },
    uploads: null,
    health: { checks: {}, notes: {}, registry: new Registry(), metricsToken: "a-token-of-16-chars", patienceMs: 100 },
    log: pino({ level: "silent" }),
    behindProxy: false,
    webFolder: null,
    requestsPerMinute,
  });

interface Command {
  readonly id: string;
  readonly operation: string;
  readonly input: object;
}

async function send(by: Claims | null, lines: unknown, { at = app, headers = {} as Record<string, string> } = {}) {
  const answer = await at.inject({
    method: "POST",
    url: bundleAddress,
    payload: { lines } as object,
    headers: { ...(by && { authorization: `Bearer ${by.member}.${by.session}` }), ...headers },
  });
  const said = answer.json() as { lines?: { is: string; code?: string; answer?: unknown }[][]; code?: string };
  return { status: answer.statusCode, code: said.code, lines: said.lines ?? [], answer };
}
const codes = (lines: readonly (readonly { is: string; code?: string }[])[]) =>
  lines.map((line) => line.map(({ is, code }) => code ?? is));

const dose = (childId: string, more: object = {}): Command => {
  const said = { vaccine: "OPV", on: today, evidence: "card", batch: null, expiresOn: null, site: null, ...more };
  const doses = [{ doseId: with_.house.newId(), ...said }];
  return { id: with_.house.newId(), operation: recordDoses.name, input: { childId, doses } };
};
const tooEarly = (childId: string) => dose(childId, { on: "2026-11-30" });
const given = async (childId: string) =>
  (await with_.house.look<{ id: string }>("select id from immunization.dose where child = $1", [childId])).length;
const kept = async (commands: readonly Command[]) => {
  const ids = commands.map(({ id }) => id);
  const [found] = await with_.house.look<{ answers: number; leaves: number }>(
    `select (select count(*)::int from house.request where id = any ($1)) as answers,
       (select count(*)::int from house.audit_leaf where request = any ($1) and outcome = 'done') as leaves`,
    [ids],
  );
  return found;
};

test("each command is a turn of its own: its answer, its audit leaf, and the door that it came by", async () => {
  const [a, b] = [await with_.registered(), await with_.registered()];
  const commands = [dose(a.childId), dose(a.childId, { vaccine: "BCG" }), dose(b.childId)];
  const { lines } = await send(with_.worker, [commands.slice(0, 2), commands.slice(2)]);
  assert.deepEqual(codes(lines), [["done", "done"], ["done"]]);
  assert.deepEqual(lines[0]?.[0]?.answer, { childId: a.childId });
  assert.deepEqual(await kept(commands), { answers: 3, leaves: 3 });
  const leaves = await with_.house.look<{ surface: string; request: string; people: string[] }>(
    "select surface, request, people from house.audit_leaf where request = any ($1)",
    [commands.map(({ id }) => id)],
  );
  for (const { surface } of leaves) assert.equal(surface, "bundle");
  assert.deepEqual(leaves.find(({ request }) => request === commands[2]?.id)?.people, [b.childId]);
});

test("sent twice, and by sixteen at once, each is done once and answered alike", async () => {
  const child = await with_.registered();
  const commands = Array.from({ length: 10 }, (_, at) => dose(child.childId, { on: `2026-11-${10 + at}` }));
  const all = await Promise.all(Array.from({ length: 16 }, () => send(with_.worker, [commands])));
  for (const { lines } of all) assert.deepEqual(codes(lines), [commands.map(() => "done")]);
  assert.equal(await given(child.childId), 10);
  assert.deepEqual(await kept(commands), { answers: 10, leaves: 10 });
});

test("half of it arrived before: the rest is done, and nothing twice", async () => {
  const child = await with_.registered();
  const commands = [
    dose(child.childId),
    dose(child.childId, { vaccine: "BCG" }),
    dose(child.childId, { vaccine: "MR" }),
  ];
  await send(with_.worker, [commands.slice(0, 2)]);
  const { lines } = await send(with_.worker, [commands]);
  assert.deepEqual(codes(lines), [["done", "done", "done"]]);
  assert.equal(await given(child.childId), 3);
});

test("a refusal ends its line and stops no other; what stood behind it was not begun", async () => {
  const [a, b] = [await with_.registered(), await with_.registered()];
  const [wrong, behind, other] = [tooEarly(a.childId), dose(a.childId), dose(b.childId)];
  const { lines } = await send(with_.worker, [[wrong, behind], [other]]);
  assert.deepEqual(codes(lines), [["day-not-begun"], ["done"]]);
  assert.deepEqual([await given(a.childId), await given(b.childId)], [0, 1]);
});

test("whoever may not do one alone may not do it in a bundle: another role, another worker, another organisation, nobody", async () => {
  const child = await with_.registered();
  const elsewhere = await with_.house.organisation();
  const stranger = await elsewhere.member("worker", elsewhere.district);
  const colleague = await with_.ours.member("worker", with_.phc);
  for (const by of [with_.admin, with_.supervisor, colleague, stranger]) {
    const { status, lines } = await send(by, [[dose(child.childId)]]);
    assert.equal(status, 200);
    assert.deepEqual(codes(lines), [["not-allowed"]]);
  }
  assert.deepEqual([(await send(null, [[dose(child.childId)]])).status], [401]);
  const ended = { ...with_.worker, session: with_.house.newId() };
  const { lines } = await send(
    ended,
    [1, 2, 3, 4].map(() => [dose(child.childId)]),
  );
  assert.deepEqual(new Set(codes(lines).flat()), new Set(["not-signed-in"]));
  assert.deepEqual(codes(lines).at(-1), [], "whoever is not let in for one is not asked for all");
  assert.equal(await given(child.childId), 0);
});

test("only what the contract lets a phone keep comes in by this door", async () => {
  const child = await with_.registered();
  const taken = operations.filter(mayBeBundled).map(({ name }) => name as string);
  assert.ok(taken.includes(recordDoses.name) && taken.length < operations.length);
  for (const operation of operations.filter((one) => !mayBeBundled(one))) {
    const { lines } = await send(with_.worker, [
      [{ id: with_.house.newId(), operation: operation.name, input: { childId: child.childId } }],
    ]);
    assert.deepEqual(codes(lines), [["no-such-thing"]], operation.name);
  }
  for (const { kind, repeat, credential, carriesFile } of operations.filter(mayBeBundled)) {
    assert.deepEqual([kind, repeat, credential, carriesFile], ["command", "once", false, false]);
  }
});

test("the same id with other words is refused, and the id of one is not the other's", async () => {
  const child = await with_.registered();
  const first = dose(child.childId);
  await send(with_.worker, [[first]]);
  const { lines } = await send(with_.worker, [[{ ...dose(child.childId), id: first.id }]]);
  assert.deepEqual(codes(lines), [["id-reused"]]);
});

test("a bundle passes no rate limit by: each of its commands counts as a request", async () => {
  const child = await with_.registered();
  const narrow = await serverOf(6);
  const many = Array.from({ length: 10 }, (_, at) => [dose(child.childId, { on: `2026-11-${10 + at}` })]);
  const { lines, answer } = await send(with_.worker, many, { at: narrow });
  const came = codes(lines).flat();
  assert.equal(came.filter((one) => one === "done").length, 6);
  assert.ok(came.length <= 8 && came.slice(0, 6).every((one) => one === "done"), came.join());
  assert.equal(answer.statusCode, 200);
  const next = await send(with_.worker, many.slice(6), { at: narrow });
  assert.deepEqual([next.status, next.code], [429, "too-many-requests"]);
  assert.equal(await given(child.childId), 6);
  await narrow.close();
});

test("too many, too large, empty, swollen or broken is refused whole, and nothing of it is done", async () => {
  const child = await with_.registered();
  const lines = (count: number) => [Array.from({ length: count }, () => dose(child.childId))];
  assert.equal((await send(with_.worker, lines(bundledAtMost + 1))).code, "not-understood");
  for (const wrong of [[], [[]], "lines", [[{ id: "no id", operation: recordDoses.name, input: {} }]]]) {
    assert.equal((await send(with_.worker, wrong)).code, "not-understood");
  }
  const large = { ...dose(child.childId), input: { words: "x".repeat(largestBundle) } };
  assert.equal((await send(with_.worker, [[large]])).status, 413);

  const pressed = async (bytes: Buffer) => {
    const answer = await app.inject({
      method: "POST",
      url: bundleAddress,
      payload: bytes,
      headers: {
        ...{ "content-type": "application/json", "content-encoding": "gzip" },
        authorization: `Bearer ${with_.worker.member}.${with_.worker.session}`,
      },
    });
    return answer.statusCode;
  };
  const text = JSON.stringify({ lines: [[dose(child.childId)]] });
  // A thousand times as large once it is open.
  assert.equal(await pressed(gzipSync(JSON.stringify({ lines: [], swollen: " ".repeat(50_000_000) }))), 413);
  assert.equal(await pressed(Buffer.from(text)), 400);
  assert.equal(await pressed(gzipSync(text).subarray(0, 60)), 400);
  const other = { "content-encoding": "br" };
  assert.equal((await send(with_.worker, lines(1), { headers: other })).status, 415);
  assert.equal(await given(child.childId), 0);
  assert.equal(await pressed(gzipSync(text)), 200);
  assert.equal(await given(child.childId), 1);
});

test("another site's page sends none", async () => {
  const child = await with_.registered();
  const { status } = await send(with_.worker, [[dose(child.childId)]], {
    headers: { origin: "https://elsewhere.example" },
  });
  assert.equal(status, 403);
});

test("after ten seconds nothing more is begun, so that a phone hears what was done before it loses patience", async () => {
  const child = await with_.registered();
  const slow = [dose(child.childId), dose(child.childId, { vaccine: "BCG" }), dose(child.childId, { vaccine: "MR" })];
  const { turn, clock } = with_.house;
  const before = clock.now;
  const server = await buildWebServer({
    rest: {
      operations,
      turn: {
        ...turn,
        async run(asked) {
          const outcome = await turn.run(asked);
          clock.now += 6_000;
          return outcome;
        },
      },
      readToken: async () => with_.worker,
      clock: () => clock.now,
      secure: false,
    },
    uploads: null,
    health: { checks: {}, notes: {}, registry: new Registry(), metricsToken: undefined, patienceMs: 100 },
    log: pino({ level: "silent" }),
    behindProxy: false,
    webFolder: null,
    requestsPerMinute: 100,
  });
  const { lines } = await send(with_.worker, [slow], { at: server });
  assert.deepEqual(codes(lines), [["done", "done"]]);
  clock.now = before;
  await server.close();
});

test("long answers are pressed for whoever takes them so, and short ones and cookies stay as they are", async () => {
  for (let made = 0; made < 5; made += 1) await with_.registered();
  const ask = (headers: Record<string, string>, url = "/api/caseload/children?limit=50") =>
    app.inject({
      url,
      headers: { authorization: `Bearer ${with_.worker.member}.${with_.worker.session}`, ...headers },
    });
  const whole = await ask({});
  assert.equal(whole.headers["content-encoding"], undefined);
  for (const [taken, how] of [
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip;q=0.5", "gzip"],
    ["identity", undefined],
  ] as const) {
    const answer = await ask({ "accept-encoding": taken });
    assert.equal(answer.headers["content-encoding"], how, taken);
    assert.equal(answer.headers["vary"], "accept-encoding");
    if (how) assert.ok(answer.rawPayload.length * 3 < whole.rawPayload.length);
  }
});
