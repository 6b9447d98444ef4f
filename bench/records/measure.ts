import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { keysFor } from "../../server/modules.ts";
import { checkout, type BenchHouse } from "./house.ts";
import type { Caller, Patient } from "./jobs.ts";
import type { Loaded, Round } from "./load.ts";

/** A server under test. */
export interface Running {
  readonly origin: string;
  readonly pid: number;
  stop(): Promise<void>;
}

async function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, "exit");
}

/** One of the servers of this folder, in a process of its own; it says where it listens. */
export async function startOther(file: URL, environment: Readonly<Record<string, string>>): Promise<Running> {
  const child = fork(file, { env: { ...process.env, ...environment } });
  const origin = await Promise.race([
    once(child, "message").then(([said]) => String(said)),
    once(child, "exit").then(() => Promise.reject(new Error(`${file.pathname} ended before it listened.`))),
  ]);
  return { origin, pid: child.pid ?? 0, stop: () => stopped(child, "SIGKILL") };
}

/**
 * Khurak as `npm start` runs it, behind a proxy: then its limit of requests a minute counts by the address that the proxy
 * names, and a bench in which each worker has one meets no limit.
 */
export async function startOurs(house: BenchHouse, nodeOptions: readonly string[] = []): Promise<Running> {
  const { ownerUrl, rootSecret, stateFolder } = house;
  const child = spawn(process.execPath, [...nodeOptions, join(checkout, "server/main.ts")], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: ownerUrl,
      KHURAK_SECRET: rootSecret,
      KHURAK_STATE: stateFolder,
      KHURAK_BEHIND_PROXY: "yes",
      PORT: "4700",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (text) => {
      said += text;
      const found = /Khurak is at (\S+)/.exec(said)?.[1];
      if (found) resolve(found.replace("localhost", "127.0.0.1"));
    });
    child.once("exit", () => reject(new Error(`Khurak did not start:\n${said}`)));
  });
  return { origin, pid: child.pid ?? 0, stop: () => stopped(child, "SIGTERM") };
}

export interface LoadProcess {
  run(round: Round): Promise<Loaded>;
  stop(): Promise<void>;
}

export async function startLoad(patients: readonly Patient[]): Promise<LoadProcess> {
  const child = fork(new URL("./load.ts", import.meta.url), { serialization: "advanced" });
  child.send({ patients });
  return {
    async run(round) {
      child.send(round);
      const [said] = (await once(child, "message")) as [Loaded | { failed: string }];
      if ("failed" in said) throw new Error(said.failed);
      return said;
    },
    stop: () => stopped(child, "SIGKILL"),
  };
}

/** Tokens end after five minutes, so each round of measuring begins with new ones. */
export async function callersOf(house: BenchHouse): Promise<Caller[]> {
  const [district] = await house.ask<{ workers: { member: string; session: string }[] }>(
    "select workers from bench.district",
  );
  const { tokens } = keysFor(house.secrets, (count) => new Uint8Array(count));
  return Promise.all(
    (district?.workers ?? []).map(async (worker, at) => ({
      ...worker,
      token: await tokens.issue(worker, Date.now()),
      address: `10.0.${at >> 8}.${at & 255}`,
    })),
  );
}

export async function patientsOf(house: BenchHouse): Promise<Patient[]> {
  const [district] = await house.ask<{ workers: { member: string }[] }>("select workers from bench.district");
  const at = new Map((district?.workers ?? []).map(({ member }, index) => [member, index]));
  const rows = await house.ask<{ number: number; patient: string; episode: string; worker: string }>(
    "select number, patient, episode, worker from bench.filled order by number",
  );
  return rows.map((row) => ({ ...row, worker: at.get(row.worker) ?? 0 }));
}

/** User and system time in µs since their start: a server with what it started, and all processes of this PostgreSQL. */
export function cpuOf(server: number, postmaster: number): { server: number; database: number } {
  const processes = new Map<number, { parent: number; own: number; ended: number }>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      const fields = stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .map(Number);
      const [, parent = 0, , , , , , , , , , user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields;
      processes.set(Number(name), { parent, own: user + system, ended: endedUser + endedSystem });
    } catch {
      // It ended between being listed and being read.
    }
  }
  const tree = (root: number): number => {
    const { own = 0, ended = 0 } = processes.get(root) ?? {};
    const below = [...processes].filter(([, { parent }]) => parent === root).map(([pid]) => tree(pid));
    return below.reduce((sum, one) => sum + one, own + ended);
  };
  // A tick is 10 ms on Linux.
  return { server: tree(server) * 10_000, database: tree(postmaster) * 10_000 };
}

export interface Counted {
  readonly rows: number;
  readonly blocks: number;
  /** Rows read of each table. */
  readonly byTable: ReadonlyMap<string, number>;
}

/** What PostgreSQL counted so far, the job queue's own looking aside. */
export async function rowsRead(house: BenchHouse): Promise<Counted> {
  // A connection tells its counts ten seconds after its last statement at the latest.
  await pause(10_500);
  const found = await house.ask<{ name: string; rows: number; blocks: number }>(
    `select schemaname || '.' || relname as name, (seq_tup_read + coalesce(idx_tup_fetch, 0))::float8 as rows,
       (heap_blks_read + heap_blks_hit + coalesce(idx_blks_read + idx_blks_hit, 0))::float8 as blocks
     from pg_stat_user_tables join pg_statio_user_tables using (relid, schemaname, relname)
     where schemaname not in ('pgboss', 'bench')`,
  );
  const byTable = new Map(found.map(({ name, rows }) => [name, rows]));
  const sum = (of: "rows" | "blocks") => found.reduce((total, one) => total + one[of], 0);
  return { rows: sum("rows"), blocks: sum("blocks"), byTable };
}

/** What was read between two counts, for one of so many. */
export function readBetween(before: Counted, after: Counted, units: number): Counted {
  const byTable = [...after.byTable].map(
    ([name, rows]) => [name, (rows - (before.byTable.get(name) ?? 0)) / units] as const,
  );
  return {
    rows: (after.rows - before.rows) / units,
    blocks: (after.blocks - before.blocks) / units,
    byTable: new Map(byTable.filter(([, rows]) => rows >= 0.5).toSorted(([, a], [, b]) => b - a)),
  };
}
