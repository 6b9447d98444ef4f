import type { BenchHouse } from "./house.ts";
import { type Caller, jobs, type Server } from "./jobs.ts";
import {
  type Counted,
  cpuOf,
  type LoadProcess,
  readBetween,
  rowsRead,
  type Running,
  startOther,
  startOurs,
} from "./measure.ts";

export interface Settings {
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: readonly number[];
  readonly today: string;
}

export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly serverCpu: number;
  readonly databaseCpu: number;
  readonly loadCpu: number;
  readonly bytes: number;
}

/** One round: the load's figures with the processor time of the server and of PostgreSQL beside them. */
export async function measure(
  house: BenchHouse,
  load: LoadProcess,
  server: Running,
  round: { job: number; connections: number; seconds: number; callers: readonly Caller[]; today: string },
): Promise<Measured> {
  const before = cpuOf(server.pid, house.postmaster);
  const { units, seconds, p50, p99, bytes, cpu } = await load.run({ ...round, origin: server.origin, units: Infinity });
  const after = cpuOf(server.pid, house.postmaster);
  return {
    perSecond: units / seconds,
    p50,
    p99,
    serverCpu: (after.server - before.server) / units,
    databaseCpu: (after.database - before.database) / units,
    loadCpu: cpu,
    bytes,
  };
}

/** Ours beside its limit and its peer, the rounds interleaved. @returns tables in markdown */
export async function compare(
  house: BenchHouse,
  load: LoadProcess,
  callersNow: () => Promise<Caller[]>,
  { seconds, rounds, connections, today }: Settings,
  report: (line: string) => void,
): Promise<string> {
  const [district] = await house.ask<{ organisation: string }>("select organisation from bench.district");
  const given = { BENCH_DATABASE: house.ownerUrl, BENCH_ORGANISATION: district?.organisation ?? "" };
  const servers: Readonly<Record<Server, Running>> = {
    ours: await startOurs(house),
    "by hand": await startOther(new URL("./by-hand.ts", import.meta.url), given),
    seed: await startOther(new URL("./as-the-seed.mjs", import.meta.url), given),
  };
  const idle = await whileIdle(house, servers.ours);
  report(idle);
  const found = new Map<string, Measured[]>();
  for (const clients of connections) {
    for (let round = 0; round <= rounds; round += 1) {
      const callers = await callersNow();
      for (const [job, { name, server }] of jobs.entries()) {
        // The round before the first warms everything up and does not count.
        const lasts = round === 0 ? Math.min(1, seconds) : seconds;
        const asked = { job, connections: clients, seconds: lasts, callers, today };
        const one = await measure(house, load, servers[server], asked);
        if (round > 0) found.set(`${job} × ${clients}`, [...(found.get(`${job} × ${clients}`) ?? []), one]);
        report(`${clients} × ${server}, ${name}: ${one.perSecond.toFixed(0)}/s${round === 0 ? ", to warm up" : ""}`);
      }
    }
  }
  const read = await rowsOfEach(house, load, servers, { callers: await callersNow(), today });
  for (const server of Object.values(servers)) await server.stop();
  return `${idle}\n\n${tableOf(found, read, connections)}`;
}

/** Our house looks for jobs also when nobody asks: that much of a figure is not the requests'. */
async function whileIdle(house: BenchHouse, ours: Running): Promise<string> {
  const before = cpuOf(ours.pid, house.postmaster);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const after = cpuOf(ours.pid, house.postmaster);
  const [server, database] = [after.server - before.server, after.database - before.database];
  return `While nobody asks: ours ${(server / 50_000).toFixed(1)} % of a core, PostgreSQL ${(database / 50_000).toFixed(1)} %.`;
}

const counted = 300;

async function rowsOfEach(
  house: BenchHouse,
  load: LoadProcess,
  servers: Readonly<Record<Server, Running>>,
  round: { callers: readonly Caller[]; today: string },
): Promise<readonly Counted[]> {
  const read: Counted[] = [];
  let before = await rowsRead(house);
  for (const [job, { server }] of jobs.entries()) {
    const { origin } = servers[server];
    await load.run({ ...round, job, origin, connections: 1, seconds: 60, units: counted });
    const after = await rowsRead(house);
    read.push(readBetween(before, after, counted));
    before = after;
  }
  return read;
}

export const medianOf = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function tableOf(found: ReadonlyMap<string, Measured[]>, read: readonly Counted[], connections: readonly number[]) {
  const lines = [
    "| server | what | connections | per second, best | median | p50 ms | p99 ms | CPU µs: server + PostgreSQL | load's CPU µs | rows read | blocks | kB |",
    "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
  ];
  for (const clients of connections) {
    for (const [job, { name, server }] of jobs.entries()) {
      const all = found.get(`${job} × ${clients}`) ?? [];
      const best = all.toSorted((a, b) => b.perSecond - a.perSecond)[0];
      if (!best) continue;
      const median = medianOf(all.map(({ perSecond }) => perSecond));
      const cpu = `${(best.serverCpu + best.databaseCpu).toFixed(0)}: ${best.serverCpu.toFixed(0)} + ${best.databaseCpu.toFixed(0)}`;
      const { rows = 0, blocks = 0 } = read[job] ?? {};
      lines.push(
        `| ${server} | ${name} | ${clients} | ${best.perSecond.toFixed(0)} | ${median.toFixed(0)} | ${best.p50.toFixed(2)} | ${best.p99.toFixed(2)} | ${cpu} | ${best.loadCpu.toFixed(0)} | ${rows.toFixed(0)} | ${blocks.toFixed(0)} | ${(best.bytes / 1024).toFixed(1)} |`,
      );
    }
  }
  const byTable = jobs.map(({ name, server }, job) => {
    const tables = [...(read[job]?.byTable ?? [])].map(([table, rows]) => `${table} ${rows.toFixed(0)}`);
    return `- ${server}, ${name}: ${tables.join(", ")}`;
  });
  return `${lines.join("\n")}\n\nRows read, by table:\n\n${byTable.join("\n")}`;
}
