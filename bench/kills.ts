/*
 * Is any dose lost, or there twice, whatever is killed when? Two real phones with the shells that ship, a web server, a
 * worker and a PostgreSQL that waits for the disk; each is killed at every step of a dose's way, and then at random:
 * `npm run bench -- kills [--kills 200] [--seed N]`. The same seed makes the same choices. The short run of it is
 * scenarios/kill-the-server.scenario.ts.
 */
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { chanceOf } from "../scenarios/kills/chance.ts";
import { judgeTheRest } from "../scenarios/kills/judge-the-rest.ts";
import { filmedSteps, tickedSteps } from "../scenarios/kills/steps.ts";
import { openTally } from "../scenarios/kills/tally.ts";
import { planBy, walkAtRandom } from "../scenarios/kills/walk-at-random.ts";
import { walkFilmed } from "../scenarios/kills/walk-filmed.ts";
import { walkTicked } from "../scenarios/kills/walk-ticked.ts";
import { openWorld } from "../scenarios/kills/world.ts";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "kills"),
  options: { kills: { type: "string", default: "200" }, seed: { type: "string", default: String(randomInt(2 ** 31)) } },
});
const [wanted, seed] = [Number(values.kills), Number(values.seed)];
if (!(wanted > 0 && Number.isInteger(seed))) throw new Error("Say it as: npm run bench -- kills --kills 200 --seed 1");

console.log(`To repeat this run: npm run bench -- kills --kills ${wanted} --seed ${seed}`);
const tally = openTally();
const sent = { filmed: 0, ticked: 0 };
/** At random: how often each. */
const struck = new Map<string, number>();
const world = await openWorld(56);
let interrupted = false;
process.once("SIGINT", () => (interrupted = true));

try {
  await atEachStep();
  await atRandom();
  const { wrong, smaller, files } = await judgeTheRest(world, sent);
  const all = [...tally.wrong, ...wrong];
  console.log(`\n${tally.table()}\n`);
  console.log(
    `${smaller} clips were made smaller, ${files} names lie in the folder of files, and the worker signed in`,
  );
  console.log(`anew ${world.worker.signedInAnew()} times. ${all.length === 0 ? "Nothing is wrong." : "Wrong:"}`);
  for (const what of all) console.log(`  ${what}`);
  process.exitCode = all.length === 0 ? 0 : 1;
} catch (error) {
  console.log(`\n${tally.table()}\n`);
  // Whatever was under way when somebody pressed Ctrl-C ends with an error: that is none.
  if (!interrupted) throw error;
} finally {
  await world.end();
}

async function atEachStep(): Promise<void> {
  for (const [is, steps, walk] of [
    ["filmed", filmedSteps, walkFilmed],
    ["ticked", tickedSteps, walkTicked],
  ] as const) {
    for (const step of steps) {
      for (const victim of step.victims) {
        if (tally.kills() >= wanted) return;
        const began = performance.now();
        const judged = await walk(world, step, victim);
        if (judged !== null) sent[is] += 1;
        tell(step.name, victim, 1, judged, began);
      }
    }
  }
}

async function atRandom(): Promise<void> {
  const chance = chanceOf(seed);
  for (let left = wanted - tally.kills(); left > 0; left = wanted - tally.kills()) {
    const plan = planBy(chance, left, world.toTick.length > 0);
    const began = performance.now();
    const judged = await walkAtRandom(world, plan);
    if (judged !== null) sent[plan.is] += 1;
    for (const { victim } of plan.kills) struck.set(victim, (struck.get(victim) ?? 0) + 1);
    tell(`${plan.is}, at random`, "any", plan.kills.length, judged, began);
  }
}

function tell(...[step, victim, kills, judged, began]: Parameters<typeof tally.add>): void {
  const seconds = (performance.now() - began) / 1000;
  tally.add(step, victim, kills, judged, seconds);
  const came = judged === null ? "nothing was kept, nothing arrived" : judged.wrong.join("; ") || "there, once";
  console.log(`${String(tally.kills()).padStart(4)}  ${step}, ${victim}: ${came} (${seconds.toFixed(1)} s)`);
}
