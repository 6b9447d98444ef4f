/*
 * `npm run bench -- forecast-in-use`: a district's standings worked out anew by another process, while a worker's doses
 * are recorded and the due list is read by whole turns (right, names, audit leaf, commit with fsync): each alone, and
 * both at once, in one run.
 *
 *   BENCH_CHILDREN   how many (20000)
 *   BENCH_CLIENTS    how many use the house at a time (4)
 *   BENCH_SECONDS    how long each part lasts (15)
 */
import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calendarDay } from "../foundation/calendar-day.ts";
import type { Operation } from "../foundation/operation.ts";
import { keepStandings, listChildrenIn } from "../modules/coverage/operations.ts";
import { recordDoses } from "../modules/immunization/operations.ts";
import { readConfiguration } from "../server/configuration.ts";
import { openHouse } from "../server/house.ts";
import { sendAsTheHouse } from "../server/jobs/as-the-house.ts";
import { houseDoor } from "../server/turn.ts";
import { fill, type Filled } from "./immunization-list/fill.ts";
import { freshId } from "./lists/fill.ts";
import { type BenchHouse, openBenchHouse } from "./records/house.ts";
import { openParts } from "./records/parts.ts";

const children = Number(process.env["BENCH_CHILDREN"] ?? "20000");
const clients = Number(process.env["BENCH_CLIENTS"] ?? "4");
const seconds = Number(process.env["BENCH_SECONDS"] ?? "15");
const today = calendarDay(Date.now(), "Asia/Kolkata");
const forItsTime = () => false;
const unsaid = { batch: null, expiresOn: null, site: null };
const report = (line: string) => void process.stderr.write(`${line}\n`);
const folder = await mkdtemp(join(tmpdir(), "khurak-bench-"));
const bench = await openBenchHouse(folder);
try {
  await prepared(bench);
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

/** Once started as it ships, so that its tables and queues are there: a dose that is recorded tells others. */
async function prepared({ ownerUrl, secrets, filesFolder }: BenchHouse): Promise<void> {
  const configuration = readConfiguration({ KHURAK_LOG: "error", KHURAK_ROLE: "web" });
  const filesPlace = { is: "folder", folder: filesFolder } as const;
  const house = await openHouse({ configuration, ownerUrl, secrets, filesPlace, report: () => {} });
  await house.stop();
}

type Parts = Awaited<ReturnType<typeof openParts>>;

async function run(house: BenchHouse, parts: Parts): Promise<void> {
  report(`Filling with ${children} children …`);
  const filled = await fill(house, parts, children);
  const send = sendAsTheHouse(parts.turn, "bench", filled.organisation, Date.now);
  for (let kept = 1; kept > 0; ) {
    const done = await send(keepStandings, { of: "missing", limit: 500 });
    kept = "kept" in done ? done.kept : 0;
  }
  const carried = await house.ask<{ child: string }>("select child from children.carried where member = $1", [
    (filled.worker as { member: string }).member,
  ]);
  const own = carried.map(({ child }) => child);
  // So that neither part is the first to find everything cold.
  await usage(parts, filled, own, forItsTime, 2);
  const alone = await usage(parts, filled, own, forItsTime, seconds);
  const kept = await keepAnew(house, filled.organisation);
  let over = false;
  const beside = keepAnew(house, filled.organisation).finally(() => (over = true));
  const during = await usage(parts, filled, own, () => over, seconds);
  const besideUse = await beside;
  console.log(`${children} children, ${clients} clients.\n`);
  console.log("| | children a second | a second: doses + lists | dose p50, p99 ms | list p50, p99 ms |");
  console.log("|---|--:|--:|--:|--:|");
  console.log(`| worked out anew, alone | ${kept.toFixed(0)} | | | |`);
  console.log(`| use, alone | | ${shown(alone)} |`);
  console.log(`| both | ${besideUse.toFixed(0)} | ${shown(during)} |`);
}

interface Used {
  readonly doses: readonly number[];
  readonly lists: readonly number[];
  readonly took: number;
}

function shown({ doses, lists, took }: Used): string {
  const of = (all: readonly number[], part: number) =>
    all.toSorted((a, b) => a - b)[Math.floor(all.length * part)] ?? 0;
  const both = (all: readonly number[]) => `${of(all, 0.5).toFixed(1)}, ${of(all, 0.99).toFixed(1)}`;
  return `${((doses.length + lists.length) / took).toFixed(0)} | ${both(doses)} | ${both(lists)}`;
}

async function usage(
  { turn }: Parts,
  { worker }: Filled,
  own: readonly string[],
  isOver: () => boolean,
  lasts: number,
): Promise<Used> {
  const [doses, lists]: [number[], number[]] = [[], []];
  const act = async (times: number[], operation: Operation, input: object) => {
    const began = performance.now();
    const done = await turn.run({ operation, input, by: worker, commandId: freshId(), door: houseDoor });
    if (done.is === "refused") throw new Error(`${operation.name} answered ${done.refusal.refused}.`);
    times.push(performance.now() - began);
  };
  const began = performance.now();
  const isPast = () => isOver() || performance.now() - began > lasts * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let at = client; !isPast(); at += clients) {
        const dose = { doseId: freshId(), vaccine: "VITA", on: today, evidence: "card", ...unsaid };
        await act(doses, recordDoses, { childId: own[at % own.length], doses: [dose] });
        await act(lists, listChildrenIn, { set: "due", limit: 50 });
      }
    }),
  );
  return { doses, lists, took: (performance.now() - began) / 1000 };
}

/** By a process of its own, as the house's worker is one; every child as if planned by an older version. */
async function keepAnew(house: BenchHouse, organisation: string): Promise<number> {
  await house.ask("update coverage.standing set version = '2020-01' where organisation = $1", [organisation]);
  const [first, last] = ["00000000-0000-7000-8000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"];
  const said = [house.ownerUrl, house.rootSecret, house.filesFolder, organisation, first, last, String(seconds)];
  const env = { ...process.env, BENCH_KEEP: JSON.stringify(said) };
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, "immunization-list", "keep.ts"), { env });
    child.on("message", (told: string | { kept: number; seconds: number }) => {
      if (typeof told === "object") resolve(told.kept / told.seconds);
    });
    child.on("error", reject);
    child.on("exit", (code) => code !== 0 && reject(new Error(`It ended with ${code}.`)));
  });
}
