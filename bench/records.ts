/*
 * A full record of 180 days, and recording a dose, with 100,000 patients on treatment: ours as it ships beside the limit
 * (bare fastify, SQL by hand) and a peer (Express, written as the seed's sample is), on one PostgreSQL with fsync on.
 * What each server does and leaves out stands at the head of bench/records/by-hand.ts and as-the-seed.mjs; how the tables
 * are filled in bench/records/fill.ts.
 *
 *   npm run bench -- records
 *
 *   BENCH_PATIENTS=5000   fewer patients (100000)
 *   BENCH_SECONDS=1       how long a round is (3); BENCH_ROUNDS how many (3); BENCH_CONNECTIONS which (1,16,64)
 *   BENCH_FOLDER=/path    keeps the filled database there, and uses it again
 *   BENCH_WHERE=only      leaves out the comparison and says where our time goes; "no": the other way round
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calendarDay } from "../foundation/calendar-day.ts";
import { doseDayBegins } from "../modules/treatment/episode.ts";
import { bringUpToDate } from "../server/database/migrate.ts";
import { compare } from "./records/compare.ts";
import { fill } from "./records/fill.ts";
import { openBenchHouse } from "./records/house.ts";
import { callersOf, patientsOf, startLoad } from "./records/measure.ts";
import { explainStatements } from "./records/plans.ts";
import { sameAsTheProduct } from "./records/same-as-the-product.ts";
import { whereTimeGoes } from "./records/where.ts";

const environment = (name: string, unless: string) => process.env[name] ?? unless;
const patients = Number(environment("BENCH_PATIENTS", "100000"));
const settings = {
  seconds: Number(environment("BENCH_SECONDS", "3")),
  rounds: Number(environment("BENCH_ROUNDS", "3")),
  connections: environment("BENCH_CONNECTIONS", "1,16,64").split(",").map(Number),
  today: calendarDay(Date.now(), "Asia/Kolkata", doseDayBegins),
};
const where = environment("BENCH_WHERE", "too");
const report = (line: string) => void process.stderr.write(`${line}\n`);

const kept = process.env["BENCH_FOLDER"];
const folder = kept ?? (await mkdtemp(join(tmpdir(), "khurak-bench-")));
const house = await openBenchHouse(folder);
try {
  const [filled] = await house.ask<{ exists: boolean }>("select to_regclass('bench.filled') is not null as exists");
  if (!filled?.exists) {
    report(`Filling with ${patients} patients …`);
    await fill(house, { patients, workers: 500, today: settings.today, report });
  }
  const [whole] = await house.ask<{ whole: boolean }>("select whole from bench.district");
  if (!whole?.whole) throw new Error(`The filling of ${folder} was cut short. Delete that folder and run this again.`);
  // A database that was kept may be older than the code.
  await bringUpToDate(house.ownerUrl);
  console.log(await sameAsTheProduct(house));
  const load = await startLoad(await patientsOf(house));
  try {
    const callers = () => callersOf(house);
    if (where !== "only") console.log(await compare(house, load, callers, settings, report));
    console.log(await explainStatements(house, settings.today));
    if (where !== "no") console.log(await whereTimeGoes(house, load, callers, settings, report));
  } finally {
    await load.stop();
  }
} finally {
  await house.close();
  if (kept === undefined) await rm(folder, { recursive: true });
}
