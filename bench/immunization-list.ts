/*
 * `npm run bench -- immunization-list`: a worker's due list and a page deep in a district's overdue list among a
 * hundred thousand children, in processor time of the database, beside the same rows by hand; and how fast a district is
 * worked out anew by so many processes while pages are read.
 *
 *   BENCH_CHILDREN   how many (100000)
 *   BENCH_SECONDS    how long each number of processes works (15)
 */
import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepStandings, listChildrenIn } from "../modules/coverage/operations.ts";
import { bringUpToDate } from "../server/database/migrate.ts";
import { prepareRoles } from "../server/database/roles.ts";
import { sendAsTheHouse } from "../server/jobs/as-the-house.ts";
import { houseDoor } from "../server/turn.ts";
import { fill, type Filled } from "./immunization-list/fill.ts";
import { openMeasure, pageLength } from "./immunization-list/measure.ts";
import { freshId } from "./lists/fill.ts";
import { type BenchHouse, openBenchHouse } from "./records/house.ts";
import { openParts } from "./records/parts.ts";

const children = Number(process.env["BENCH_CHILDREN"] ?? "100000");
const seconds = process.env["BENCH_SECONDS"] ?? "15";
const report = (line: string) => void process.stderr.write(`${line}\n`);
const folder = await mkdtemp(join(tmpdir(), "khurak-bench-"));
const bench = await openBenchHouse(folder);
try {
  const passwords = { app: bench.secrets.password("database app"), jobs: bench.secrets.password("database jobs") };
  await prepareRoles(bench.ownerUrl, passwords);
  await bringUpToDate(bench.ownerUrl);
  const parts = await openParts(bench);
  try {
    await run(bench, parts);
  } finally {
    await parts.close();
  }
} finally {
  await bench.close();
  await rm(folder, { recursive: true });
}

type Parts = Awaited<ReturnType<typeof openParts>>;

async function run(house: BenchHouse, parts: Parts): Promise<void> {
  report(`Filling with ${children} children …`);
  const filled = await fill(house, parts, children);
  const { organisation, worker } = filled;
  const send = sendAsTheHouse(parts.turn, "bench", organisation, Date.now);
  const began = performance.now();
  let kept = 0;
  for (;;) {
    const done = await send(keepStandings, { of: "missing", limit: 500 });
    if (!("kept" in done) || done.kept === 0) break;
    kept += done.kept;
    if (kept % 10_000 === 0) report(`  ${kept} rows`);
  }
  const took = (performance.now() - began) / 1000;
  console.log(`${kept} rows for the first time, by one process: ${(kept / took).toFixed(0)} children a second.\n`);
  await house.ask("vacuum (analyze)");

  const measure = await openMeasure(house, organisation);
  console.log("| page of 50 | database CPU µs | by hand, CPU µs | ms | rows read / returned |\n|---|--:|--:|--:|--:|");
  const pages = [
    await measure.page("a worker's due list", "due", worker.member, 0, 5_000),
    await measure.page("a district's due list", "due", organisation, 0, 5_000),
    await measure.page("page 500 of a district's overdue list", "overdue", organisation, 499, 5_000),
  ];
  await measure.close();
  for (const { what, cpu, raw, ms, rows, read } of pages) {
    console.log(`| ${what} | ${cpu.toFixed(0)} | ${raw.toFixed(0)} | ${ms.toFixed(2)} | ${read} / ${rows} |`);
  }
  await whileRead(house, parts, filled);
}

/** The whole page as somebody asks for it, with names and its leaf: alone, and while the district is worked out anew. */
async function whileRead(house: BenchHouse, parts: Parts, { organisation, worker }: Filled): Promise<void> {
  const page = async () => {
    const began = performance.now();
    const input = { set: "due", limit: pageLength } as const;
    const done = await parts.turn.run({
      operation: listChildrenIn,
      input,
      by: worker,
      commandId: freshId(),
      door: houseDoor,
    });
    if (done.is === "refused") throw new Error(`The list was answered ${done.refusal.refused}.`);
    return performance.now() - began;
  };
  const alone: number[] = [];
  for (let at = 0; at < 100; at += 1) alone.push(await page());
  const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  const before = median(alone);
  console.log(`\nA worker's page as a whole turn: ${before.toFixed(1)} ms.\n`);
  console.log("| processes | children a second | page ms | × alone |\n|--:|--:|--:|--:|");
  for (const processes of [1, 2, 4]) {
    await house.ask("update coverage.standing set version = '2020-01' where organisation = $1", [organisation]);
    await house.ask("vacuum (analyze) coverage.standing");
    const times: number[] = [];
    let working = true;
    const done = keepBy(house, organisation, processes).finally(() => (working = false));
    while (working) times.push(await page());
    const rate = (await done).reduce((sum, one) => sum + one.kept / one.seconds, 0);
    const now = median(times);
    console.log(`| ${processes} | ${rate.toFixed(0)} | ${now.toFixed(1)} | ${(now / before).toFixed(2)} |`);
  }
}

interface Kept {
  readonly kept: number;
  readonly seconds: number;
}

/** Each process has its part of the children, by id. */
async function keepBy(house: BenchHouse, organisation: string, processes: number): Promise<Kept[]> {
  const starts = await house.ask<{ at: string }>(
    `select min(child::text) as at from (select child, ntile($2::int) over (order by child) as part from coverage.standing
       where organisation = $1) parts group by part order by 1`,
    [organisation, processes],
  );
  const last = "ffffffff-ffff-ffff-ffff-ffffffffffff";
  return Promise.all(
    starts.map(
      ({ at }, index) =>
        new Promise<Kept>((resolve, reject) => {
          const said = [
            house.ownerUrl,
            house.rootSecret,
            house.filesFolder,
            organisation,
            at,
            starts[index + 1]?.at ?? last,
            seconds,
          ];
          const env = { ...process.env, BENCH_KEEP: JSON.stringify(said) };
          const child = fork(join(import.meta.dirname, "immunization-list", "keep.ts"), { env });
          child.on("message", (told) => {
            if (typeof told === "object") resolve(told as Kept);
          });
          child.on("error", reject);
          child.on("exit", (code) => code !== 0 && reject(new Error(`It ended with ${code}.`)));
        }),
    ),
  );
}
