/*
 * How many children a core plans in a second: every dose they were given judged, every dose of the programme with its
 * state, days and reasons. Beside it the limit it names: reading the same children from JSON, as they come from a
 * database or a phone's store; no plan can be made of what was not read.
 *
 * The children are made from a seed: of all ages to 17 years, most of their doses some days late, some never given,
 * some too early, and of each a few more than needed. `npm run bench -- forecast`; BENCH_CHILDREN for another number.
 */
import { addDays, type CalendarDay } from "../foundation/calendar-day.ts";
import { changesBetween } from "../modules/schedules/changes.ts";
import { dayOf, numberOf } from "../modules/schedules/day-number.ts";
import type { DoseTold } from "../modules/schedules/judge-given.ts";
import type { Loaded } from "../modules/schedules/load-programme.ts";
import { type Child, planFor } from "../modules/schedules/plan.ts";
import { spanOfAge } from "../modules/schedules/programme.ts";
import { scheduleOf } from "../modules/schedules/schedules.ts";
import { addSpan } from "../modules/schedules/span.ts";

const children = Number(process.env["BENCH_CHILDREN"] ?? 100_000);
const rounds = 5;
const today = "2026-11-21" as CalendarDay;

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Case {
  readonly child: Child;
  readonly told: readonly DoseTold[];
}

function casesOf({ programme }: Loaded, years: number): readonly string[] {
  const random = randomFrom(20261121);
  return Array.from({ length: children }, () => {
    const born = addDays(today, -Math.floor(random() * 365 * years));
    const diligence = 0.6 + random() * 0.4;
    const told: DoseTold[] = [];
    // A child goes one way of a course: mostly the first, which is the one that is begun in time.
    const lines = programme.courses.flatMap(
      ({ ways }) => ways[random() < 0.8 ? 0 : Math.floor(random() * ways.length)] ?? [],
    );
    for (const { vaccine, at } of lines) {
      const day = addSpan(numberOf(born), spanOfAge(typeof at === "string" ? at : at[0]));
      const on = dayOf(day + Math.floor(random() * random() * 60) - (random() < 0.02 ? 3 : 0));
      if (on <= today && on >= born && random() < diligence) told.push({ vaccine, on });
    }
    const child: Child = { born, sex: random() < 0.5 ? "female" : "male", jeEndemic: random() < 0.3 };
    return JSON.stringify({ child, told } satisfies Case);
  });
}

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/** Microseconds of this process' own time for each case, median of the rounds: others use the machine too. */
function costOf(cases: number, work: () => void): number {
  work();
  return median(
    Array.from({ length: rounds }, () => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / cases;
    }),
  );
}

const [uip, iap] = [scheduleOf("india-uip"), scheduleOf("india-iap")];
if (!uip || !iap) throw new Error("A schedule is missing.");

console.log(`${children} children, median of ${rounds}, CPU time of one core\n`);
console.log(
  "| schedule | ages | doses a child | plans a second | µs a plan | µs to read it | ratio | all of them, s |",
);
console.log("|---|---|--:|--:|--:|--:|--:|--:|");
for (const [schedule, years] of [
  [uip, 17],
  [uip, 2],
  [iap, 17],
  [iap, 2],
] as const) {
  const written = casesOf(schedule, years);
  const cases = written.map((text) => JSON.parse(text) as Case);
  const doses = cases.reduce((sum, { told }) => sum + told.length, 0) / children;
  let seen = 0;
  const cost = costOf(children, () => {
    for (const { child, told } of cases) seen += planFor(schedule, child, told, today).doses.length;
  });
  const least = costOf(children, () => {
    for (const text of written) seen += (JSON.parse(text) as Case).told.length;
  });
  if (seen === 0) throw new Error("Nothing was planned.");
  const row = [doses.toFixed(1), Math.round(1e6 / cost), cost.toFixed(1), least.toFixed(1), (cost / least).toFixed(1)];
  console.log(
    `| ${schedule.programme.code} | to ${years} y | ${row.join(" | ")} | ${((cost * children) / 1e6).toFixed(1)} |`,
  );
}

const switched = casesOf(uip, 17).map((text) => JSON.parse(text) as Case);
let changed = 0;
const cost = costOf(children, () => {
  for (const { child, told } of switched) {
    changed += changesBetween(planFor(uip, child, told, today), planFor(iap, child, told, today)).length;
  }
});
if (changed === 0) throw new Error("Nothing changed.");
console.log(
  `\nUIP to IAP, both plans and what changes: ${cost.toFixed(1)} µs a child, ${((cost * children) / 1e6).toFixed(1)} s for all.`,
);
