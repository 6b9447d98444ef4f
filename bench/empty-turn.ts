/*
 * What does a turn cost when its handler does nothing? In one run, on one PostgreSQL with fsync on:
 *
 *   select 1            one statement, no transaction: the limit of the driver
 *   by hand, read       begin, set_config, select, commit, pipelined: the least that row-level security needs
 *   by hand, write      the same with an idempotency row and an audit row: the least that keeps our promises
 *   turn, query         an empty query without an audit leaf
 *   turn, audited query an empty query with one
 *   turn, command       an empty command: lock, answer, audit leaf
 *   REST, query         the same empty query over HTTP, with its token checked; bare fastify with select 1 beside it
 *
 * `npm run bench -- empty-turn` prints rates, CPU and ratios. Absolute figures belong to the machine; the ratios are the result.
 */
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fastify from "fastify";
import { Pool } from "pg";
import { pino } from "pino";
import { Registry } from "prom-client";
import * as z from "zod/mini";
import { newId } from "../foundation/id.ts";
import { command, query } from "../foundation/operation.ts";
import { signedIn } from "../foundation/permission.ts";
import { startPostgres } from "../server/database/embedded-postgres.ts";
import { handle, type Module } from "../server/module.ts";
import { buildWebServer } from "../server/surfaces/web-server.ts";
import { openTestHouse, testKeys } from "../server/test-house.ts";

const secondsEach = Number(process.env["BENCH_SECONDS"] ?? 2);
const rounds = 3;
const concurrencies = [1, 16, 64];

const nothing = { allow: [signedIn] as const, takes: z.strictObject({}), gives: z.object({}), refuses: [] as const };
const emptyQuery = query({
  ...nothing,
  name: "bench.emptyQuery",
  does: "Nothing.",
  at: "GET /bench/query",
  unaudited: "It shows nothing.",
});
const auditedQuery = query({
  ...nothing,
  name: "bench.auditedQuery",
  does: "Nothing, on record.",
  at: "GET /bench/audited",
});
const emptyCommand = command({
  ...nothing,
  name: "bench.emptyCommand",
  does: "Nothing, once.",
  at: "POST /bench/command",
});
const bench: Module = {
  name: "bench",
  handlers: [emptyQuery, auditedQuery, emptyCommand].map((operation) => handle(operation, async () => ({}))),
  faces: [],
  events: [],
  reactions: [],
  jobs: [],
};

const folder = await mkdtemp(join(tmpdir(), "khurak-bench-"));
await chmod(folder, 0o711);
const postgres = await startPostgres({
  stateFolder: folder,
  password: randomBytes(16).toString("hex"),
  report: () => {},
});
process.env["KHURAK_TEST_DATABASE"] = postgres.url;
const house = await openTestHouse([bench]);
const organisation = await house.organisation();
const doctor = await organisation.member("doctor", organisation.district);
const pool = new Pool({ connectionString: house.at.appUrl, max: 12, pipeline: true });
const freshId = () => newId(Date.now(), randomBytes(10));

const scope = "select set_config('khurak.organisation', $1, true)";
async function byHand(...statements: readonly [string, unknown[]][]): Promise<void> {
  const client = await pool.connect();
  await Promise.all([
    client.query("begin"),
    client.query(scope, [organisation.id]),
    ...statements.map(([text, values]) => client.query(text, values)),
    client.query("commit"),
  ]);
  client.release();
}
const answerRow = (): [string, unknown[]] => [
  "insert into house.request (organisation, id, hash, answer, at) values ($1, $2, $3, '{}', now())",
  [organisation.id, freshId(), randomBytes(32)],
];
const auditRow = (): [string, unknown[]] => [
  `insert into house.audit_leaf (id, organisation, at, operation, surface, actor, session, outcome, people)
   values ($1, $2, now(), 'bench', 'bench', $3, $4, 'done', '{}')`,
  [freshId(), organisation.id, doctor.member, doctor.session],
];

const bare = Fastify();
bare.get("/bare", async () => (await pool.query("select 1")).rows[0]);
const bareOrigin = await bare.listen({ port: 0, host: "127.0.0.1" });
const rest = await buildWebServer({
  rest: {
    operations: [emptyQuery],
    turn: house.turn,
    readToken: testKeys.tokens.read,
    clock: () => house.clock.now,
    secure: false,
  },
  uploads: null,
  health: { checks: {}, notes: {}, registry: new Registry(), metricsToken: undefined, patienceMs: 1000 },
  log: pino({ level: "silent" }),
  behindProxy: false,
  webFolder: null,
  requestsPerMinute: 1e9,
});
const restOrigin = await rest.listen({ port: 0, host: "127.0.0.1" });
const authorization = `Bearer ${await testKeys.tokens.issue(doctor, house.clock.now)}`;
const get = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(url, { headers });
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
};

const jobs: Readonly<Record<string, () => Promise<unknown>>> = {
  "select 1": () => pool.query("select 1"),
  "by hand, read": () => byHand(["select 1", []]),
  "by hand, write": () => byHand(answerRow(), auditRow()),
  "turn, query": () => house.act(emptyQuery, {}, doctor),
  "turn, audited query": () => house.act(auditedQuery, {}, doctor),
  "turn, command": () => house.act(emptyCommand, {}, doctor, { commandId: freshId() }),
  "bare fastify, select 1": () => get(`${bareOrigin}/bare`),
  "REST, query": () => get(`${restOrigin}/api/bench/query`, { authorization }),
};

interface Measured {
  readonly perSecond: number;
  readonly cpu: number;
  readonly p50: number;
  readonly p99: number;
}

async function measure(job: () => Promise<unknown>, clients: number): Promise<Measured> {
  const times: number[] = [];
  const until = performance.now() + secondsEach * 1000;
  const [cpuBefore, begun] = [await cpuMicroseconds(), performance.now()];
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        const at = performance.now();
        await job();
        times.push(performance.now() - at);
      }
    }),
  );
  const took = performance.now() - begun;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return {
    perSecond: (times.length * 1000) / took,
    cpu: ((await cpuMicroseconds()) - cpuBefore) / times.length,
    p50: at(0.5),
    p99: at(0.99),
  };
}

/** This process and every process of PostgreSQL, from /proc; clock ticks are 10 ms there. */
async function cpuMicroseconds(): Promise<number> {
  const { user, system } = process.cpuUsage();
  let ticks = 0;
  for (const pid of await readdir("/proc")) {
    const stat = /^\d+$/.test(pid) ? await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "") : "";
    if (!stat.includes("(postgres)")) continue;
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return user + system + ticks * 10_000;
}

const best = new Map<string, Measured>();
for (const clients of concurrencies) {
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, job] of Object.entries(jobs)) {
      const found = await measure(job, clients);
      const key = `${name} × ${clients}`;
      if ((best.get(key)?.perSecond ?? 0) < found.perSecond) best.set(key, found);
    }
  }
}

const limitOf: Readonly<Record<string, string>> = {
  "turn, query": "by hand, read",
  "turn, audited query": "by hand, write",
  "turn, command": "by hand, write",
  "REST, query": "bare fastify, select 1",
};
console.log(
  "| job | clients | per second | CPU µs each | p50 ms | p99 ms | beside its limit |\n|---|--:|--:|--:|--:|--:|---|",
);
for (const clients of concurrencies) {
  for (const name of Object.keys(jobs)) {
    const found = best.get(`${name} × ${clients}`);
    const limit = limitOf[name] === undefined ? undefined : best.get(`${limitOf[name]} × ${clients}`);
    if (!found) continue;
    const beside = limit
      ? `${(found.perSecond / limit.perSecond).toFixed(2)} × the rate, ${(found.cpu / limit.cpu).toFixed(2)} × the CPU of “${limitOf[name]}”`
      : "";
    console.log(
      `| ${name} | ${clients} | ${found.perSecond.toFixed(0)} | ${found.cpu.toFixed(0)} | ${found.p50.toFixed(2)} | ${found.p99.toFixed(2)} | ${beside} |`,
    );
  }
}

await bare.close();
await rest.close();
await pool.end();
await house.close();
await postgres.stop();
await rm(folder, { recursive: true });
