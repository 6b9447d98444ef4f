import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Measured, measure, medianOf, type Settings } from "./compare.ts";
import type { BenchHouse } from "./house.ts";
import { type Caller, jobs } from "./jobs.ts";
import { type LoadProcess, type Running, startOther, startOurs } from "./measure.ts";
import { readProfile } from "./profile.ts";

/** Each is the house with one thing left out, or done in another way. */
const variants = [
  "as it is",
  "no audit leaf",
  "token not checked",
  "answer not parsed",
  "no keys, nothing opened",
  "no row-level security",
] as const;
export type Variant = (typeof variants)[number];

const clients = 16;
const asked = jobs.flatMap(({ server }, index) => (server === "ours" ? [index] : []));

/** @returns tables in markdown: our processor time without one part at a time, and by whom it is spent */
export async function whereTimeGoes(
  house: BenchHouse,
  load: LoadProcess,
  callersNow: () => Promise<Caller[]>,
  { seconds, rounds, today }: Settings,
  report: (line: string) => void,
): Promise<string> {
  const servers = new Map<Variant, Running>();
  for (const variant of variants) {
    const given = {
      BENCH_VARIANT: variant,
      BENCH_DATABASE: house.ownerUrl,
      BENCH_SECRET: house.rootSecret,
      BENCH_FILES: house.filesFolder,
    };
    servers.set(variant, await startOther(new URL("./varied-server.ts", import.meta.url), given));
  }
  const found = new Map<string, Measured[]>();
  for (let round = 0; round <= rounds; round += 1) {
    const callers = await callersNow();
    for (const job of asked) {
      for (const [variant, server] of servers) {
        const lasts = round === 0 ? Math.min(1, seconds) : seconds;
        const one = await measure(house, load, server, { job, connections: clients, seconds: lasts, callers, today });
        if (round > 0) found.set(`${job} ${variant}`, [...(found.get(`${job} ${variant}`) ?? []), one]);
        report(`${variant}, ${jobs[job]?.name}: ${one.perSecond.toFixed(0)}/s`);
      }
    }
  }
  for (const server of servers.values()) await server.stop();

  const lines = [
    `| ${clients} connections, CPU µs: server + PostgreSQL (median) | ${asked.map((job) => jobs[job]?.name).join(" | ")} |`,
    `|---|${asked.map(() => "--:").join("|")}|`,
  ];
  for (const variant of variants) {
    const cells = asked.map((job) => {
      const all = found.get(`${job} ${variant}`) ?? [];
      const [server, database] = [
        medianOf(all.map(({ serverCpu }) => serverCpu)),
        medianOf(all.map(({ databaseCpu }) => databaseCpu)),
      ];
      return `${(server + database).toFixed(0)}: ${server.toFixed(0)} + ${database.toFixed(0)}`;
    });
    lines.push(`| ${variant} | ${cells.join(" | ")} |`);
  }
  const profiles = await profileOurs(house, load, { seconds, callers: await callersNow(), today });
  return `${lines.join("\n")}\n\n${profiles}`;
}

/** Ours as it ships under node's own profiler, asked for records and nothing else. */
async function profileOurs(
  house: BenchHouse,
  load: LoadProcess,
  round: { seconds: number; callers: readonly Caller[]; today: string },
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "khurak-profile-"));
  const server = await startOurs(house, ["--cpu-prof", "--cpu-prof-dir", folder]);
  const { origin } = server;
  await load.run({ ...round, job: 0, origin, connections: clients, units: Infinity, seconds: round.seconds * 3 });
  await server.stop();
  const table = await readProfile(folder, round.seconds * 3);
  await rm(folder, { recursive: true });
  return table;
}
