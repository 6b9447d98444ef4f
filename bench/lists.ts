/*
 * `npm run bench -- lists`: every list of a hundred thousand patients, for whoever reads it, in each order and narrowed
 * by each single trait; then again among ten times as many lines of other organisations.
 *
 *   BENCH_PATIENTS        how many (100000)
 *   BENCH_FOLDER=/path    keeps the filled database there, and uses it again
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  countPatientsIn,
  exportPatientsIn,
  keepLines,
  listPatientsIn,
  readDashboard,
} from "../modules/reports/operations.ts";
import { patientSets } from "../modules/reports/numbers.ts";
import { bringUpToDate } from "../server/database/migrate.ts";
import { prepareRoles } from "../server/database/roles.ts";
import { sendAsTheHouse } from "../server/jobs/as-the-house.ts";
import { houseDoor } from "../server/turn.ts";
import { fill, type Who } from "./lists/fill.ts";
import { grow } from "./lists/facts.sql.ts";
import { openEyes, pageLength, type Parts, timesOf, ways, waysByTwo } from "./lists/measure.ts";
import { type BenchHouse, openBenchHouse } from "./records/house.ts";
import { openParts } from "./records/parts.ts";

const patients = Number(process.env["BENCH_PATIENTS"] ?? "100000");
const report = (line: string) => void process.stderr.write(`${line}\n`);
const kept = process.env["BENCH_FOLDER"];
const folder = kept ?? (await mkdtemp(join(tmpdir(), "khurak-bench-")));
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
  if (kept === undefined) await rm(folder, { recursive: true });
}

async function run(house: BenchHouse, parts: Parts): Promise<void> {
  const [there] = await house.ask<{ exists: boolean }>("select to_regclass('bench.who') is not null as exists");
  if (!there?.exists) {
    report(`Filling with ${patients} patients …`);
    await fill(house, parts, patients);
  }
  const [{ organisation, who } = { organisation: "", who: [] as Who[] }] = await house.ask<{
    organisation: string;
    who: Who[];
  }>("select organisation, who from bench.who");
  const send = sendAsTheHouse(parts.turn, "bench", organisation, Date.now);
  const began = performance.now();
  let lines = 0;
  for (;;) {
    const done = await send(keepLines, { of: "missing", limit: 500 });
    if (!("kept" in done) || done.kept === 0) break;
    lines += done.kept;
    report(`  ${lines} lines`);
  }
  const seconds = (performance.now() - began) / 1000;
  if (lines > 0) console.log(`${lines} lines kept in ${seconds.toFixed(0)} s.\n`);
  await house.ask("vacuum (analyze)");
  console.log(await table(house, parts, organisation, who));
  const [grown] = await house.ask<{ exists: boolean }>("select to_regclass('bench.other') is not null as exists");
  if (!grown?.exists) {
    report("Growing tenfold …");
    for (const statement of grow) await house.ask(statement, statement.includes("$1") ? [organisation] : []);
  }
  console.log("\nAmong ten times as many lines:\n");
  console.log(await table(house, parts, organisation, who));
}

/** One line for each list and reader: the slowest of its orders and narrowings, and the one that reads most. */
async function table(house: BenchHouse, parts: Parts, organisation: string, readers: readonly Who[]): Promise<string> {
  const eyes = await openEyes(house, organisation);
  const out = [
    "| list | reader | people | ways | best ms, slowest way | p50 ms | p95 ms | rows read / returned, worst way | read by | page 1,000: p50 ms | read / returned |",
    "|---|---|--:|--:|--:|--:|--:|--:|---|--:|--:|",
  ];
  const long: string[] = [];
  for (const reader of readers) {
    for (const set of patientSets) {
      const { total } = await countIn(parts, set, reader);
      const slowest = { best: 0, p50: 0, p95: 0, ratio: 0, by: "" };
      const deep = { p50: 0, ratio: 0 };
      const mine = ways.filter((way) => way.set === set);
      for (const way of mine) {
        const { order, narrowed } = way;
        const input = { set, order, ...narrowed, limit: pageLength };
        const { best, p50, p95 } = await timesOf(parts, listPatientsIn, input, reader);
        const { read, returned, by } = await eyes.reads(reader, way, null);
        const ratio = read / Math.max(1, returned);
        if (ratio > 3)
          long.push(`${reader.is}, ${set}, ${order} ${JSON.stringify(narrowed)}: ${read} for ${returned} by ${by}`);
        slowest.best = Math.max(slowest.best, best);
        slowest.p50 = Math.max(slowest.p50, p50);
        slowest.p95 = Math.max(slowest.p95, p95);
        if (ratio > slowest.ratio) Object.assign(slowest, { ratio, by });
        const from = total > pageLength * 1000 ? await eyes.farInto(reader, way) : null;
        if (from === null) continue;
        const far = await timesOf(parts, listPatientsIn, { ...input, after: JSON.stringify(from) }, reader);
        const there = await eyes.reads(reader, way, from);
        deep.p50 = Math.max(deep.p50, far.p50);
        deep.ratio = Math.max(deep.ratio, there.read / Math.max(1, there.returned));
      }
      const far = deep.p50 === 0 ? "| |" : `${deep.p50.toFixed(1)} | ${deep.ratio.toFixed(2)} |`;
      out.push(
        `| ${set} | ${reader.is} | ${total} | ${mine.length} | ${slowest.best.toFixed(1)} | ${slowest.p50.toFixed(1)} | ${slowest.p95.toFixed(1)} | ${slowest.ratio.toFixed(2)} | ${slowest.by} | ${far}`,
      );
    }
    report(`  ${reader.is}`);
  }
  const two = { p50: 0, p95: 0, read: 0, what: "" };
  for (const way of waysByTwo) {
    const [reader] = readers;
    if (!reader) break;
    const { set, order, narrowed } = way;
    const input = { set, order, ...narrowed, limit: pageLength };
    const { read, returned } = await eyes.reads(reader, way, null);
    if (read <= two.read) continue;
    Object.assign(two, await timesOf(parts, listPatientsIn, input, reader));
    Object.assign(two, { read, what: `${set}, ${order} ${JSON.stringify(narrowed)}: ${read} rows for ${returned}` });
  }
  out.push(
    "",
    `By two traits, ${readers[0]?.is}, the way that reads most of ${waysByTwo.length}: ${two.what}, p50 ${two.p50.toFixed(1)} ms.`,
  );
  const beside = ["", "| operation | reader | best ms | p50 ms | p95 ms |", "|---|---|--:|--:|--:|"];
  for (const reader of readers) {
    const others = [
      ["count of all", countPatientsIn, { set: "all" }],
      ["count of those on treatment, female", countPatientsIn, { set: "on-treatment", sex: "female" }],
      ["searched by name", listPatientsIn, { set: "on-treatment", search: "Sunita Hembrom", limit: pageLength }],
      ["searched by phone", listPatientsIn, { set: "all", search: "9000004242", limit: pageLength }],
      ["dashboard", readDashboard, {}],
      ["500 rows to a table", exportPatientsIn, { set: "on-treatment", limit: 500 }],
    ] as const;
    for (const [what, operation, input] of reader.is === "worker" ? others.slice(0, 4) : others) {
      const { best, p50, p95 } = await timesOf(parts, operation, input, reader);
      beside.push(`| ${what} | ${reader.is} | ${best.toFixed(1)} | ${p50.toFixed(1)} | ${p95.toFixed(1)} |`);
    }
  }
  await eyes.close();
  return [
    ...out,
    ...beside,
    "",
    long.length === 0 ? "Nothing reads more than three rows for one." : long.join("\n"),
  ].join("\n");
}

async function countIn({ turn }: Parts, set: string, { by }: Who): Promise<{ total: number }> {
  const done = await turn.run({ operation: countPatientsIn, input: { set }, by, commandId: null, door: houseDoor });
  if (done.is === "refused") throw new Error(`The count was refused: ${done.refusal.refused}.`);
  return done.answer as { total: number };
}
