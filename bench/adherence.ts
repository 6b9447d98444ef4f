/*
 * The adherence report of a state: 100,000 patients with 180 days of letters each, in 400 facilities of four
 * districts, asked for by the state's doctor. In one run, on one PostgreSQL with fsync on:
 *
 *   limit             the superuser counts v, r and m in the packed column, and nothing else: no join, no scope, no period
 *   total … by month  the whole turn: may I, scope, who is within my reach, the period, the counts, names, audit leaf
 *
 * `npm run bench -- adherence` prints medians and their ratio to the limit beside it in time: the machine may be at work.
 */
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays, type CalendarDay } from "../foundation/calendar-day.ts";
import { readAdherence } from "../modules/reports/operations.ts";
import { startPostgres } from "../server/database/embedded-postgres.ts";
import { openTestHouse } from "../server/test-house.ts";

const patients = Number(process.env["BENCH_PATIENTS"] ?? 100_000);
const days = 180;
const rounds = 9;

const folder = await mkdtemp(join(tmpdir(), "khurak-bench-"));
await chmod(folder, 0o711);
const postgres = await startPostgres({
  stateFolder: folder,
  password: randomBytes(16).toString("hex"),
  report: () => {},
});
process.env["KHURAK_TEST_DATABASE"] = postgres.url;
const house = await openTestHouse();
const { id, member } = await house.organisation();
const doctor = await member("doctor", null);
const today = "2026-11-21" as CalendarDay;
const from = addDays(today, -days);

const fill = [
  "create schema bench",
  `insert into places.place (organisation, id, kind, name, parent, ancestry, added_at)
   select $1, p.id, 'district', 'Bench ' || p.n, null, array[p.id], now()
   from (select uuidv7() as id, n from generate_series(1, 4) n) p`,
  `insert into places.place (organisation, id, kind, name, parent, ancestry, added_at)
   select $1, p.id, 'phc', 'PHC ' || p.n, p.district, array[p.district, p.id], now()
   from (select uuidv7() as id, n, d.id as district from places.place d, generate_series(1, 100) n
     where d.name like 'Bench %') p`,
  `create table bench.patient as
   select n, '${id}'::uuid as organisation, uuidv7() as patient, uuidv7() as episode, f.id as place, f.parent as district,
     (select string_agg(substr('vvvvvvrrm-', 1 + floor(random() * 10)::int, 1), '')
      from generate_series(1, ${days}) where n > 0) as letters
   from generate_series(1, ${patients}) n
     join (select id, parent, row_number() over (order by id) - 1 as at from places.place where kind = 'phc') f
       on f.at = n % 400`,
  `insert into treatment.episode
     (organisation, id, patient, decision, starts_on, registration_number, regimen, regimen_version, at, by, phase)
   select organisation, episode, patient, uuidv7(), date '${from}', n, 'bpalm', 'bench', now(), 'bench', 'whole'
   from bench.patient`,
  `insert into adherence.course (organisation, episode, patient, first_day, letters)
   select organisation, episode, patient, date '${from}', letters from bench.patient`,
  `insert into reports.listed (organisation, reach, patient, within, place, sex, registered_on, treated_since)
   select organisation, unnest(array[organisation, district, place]), patient, true, place, 'female', date '${from}', date '${from}'
   from bench.patient`,
];
for (const statement of fill) await house.look(statement, statement.includes("$1") ? [id] : []);
await house.look("vacuum analyze");

const counted = (letter: string) => `sum(length(letters) - length(replace(letters, '${letter}', ''))) as ${letter}`;
const limit = `select ${["v", "r", "m"].map(counted).join(", ")} from adherence.course`;
const period = { from, to: addDays(today, -1) };
const jobs = {
  total: { by: "total" },
  "by facility": { by: "facility" },
  "by district": { by: "district" },
  "by week": { by: "week" },
  "by month": { by: "month" },
  "last 30 days, total": { by: "total", from: addDays(today, -30) },
} as const;

const timed = async (work: () => Promise<unknown>) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};
const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

const [truth] = await house.look<{ v: string; r: string; m: string }>(limit);
const { whole } = await house.act(readAdherence, { ...period, by: "total" }, doctor);
if (whole?.verified !== Number(truth?.v) || whole.reported !== Number(truth?.r) || whole.missed !== Number(truth?.m)) {
  throw new Error("The report and the limit do not count the same letters.");
}

console.log(`${patients} patients, ${days} days; median of ${rounds}, ms\n`);
console.log("| asked | the turn | limit, at that time | ratio |\n|---|--:|--:|--:|");
for (const [name, input] of Object.entries(jobs)) {
  const [mine, limits, ratios]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round <= rounds; round += 1) {
    const least = await timed(() => house.look(limit));
    const took = await timed(() => house.act(readAdherence, { ...period, ...input }, doctor));
    // The first is for the caches.
    if (round === 0) continue;
    mine.push(took);
    limits.push(least);
    ratios.push(took / least);
  }
  const shown = [Math.round(median(mine)), Math.round(median(limits)), median(ratios).toFixed(2)];
  console.log(`| ${name} | ${shown.join(" | ")} |`);
}

await house.close();
await postgres.stop();
await rm(folder, { recursive: true });
