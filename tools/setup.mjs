/**
 * What `npm start`, `npm test` and `npm run cases` need before they can begin, and nothing when nothing is missing:
 * packages, the links that PostgreSQL's package leaves out, the web app, and for tests a Chromium.
 *
 * Plain JavaScript without a dependency: it runs on the machine's own Node (20 or later) before any package is there.
 * Each step knows whether it is needed by what it left behind when it last succeeded, so a step cut short is done again.
 */
import process from "node:process";
import { chromium } from "./setup/chromium.mjs";
import { alone } from "./setup/one-at-a-time.mjs";
import { packages, postgresLinks } from "./setup/packages.mjs";
import { brought, Stop } from "./setup/run.mjs";
import { webApp } from "./setup/web-app.mjs";

// Where no Node comes along, the machine's own must do for everything.
const wanted = brought ? 20 : 24;
const purposes = {
  start: [packages, postgresLinks, webApp],
  test: [packages, postgresLinks, webApp, chromium],
  cases: [packages],
};
const purpose = process.argv[2];
const steps = purposes[purpose];
// The standard output of the cases is for their answers.
const talk = purpose === "cases" ? process.stderr : process.stdout;

async function setUp() {
  if (Number(process.versions.node.split(".")[0]) < wanted) {
    throw new Stop(
      `Khurak needs Node ${wanted} or later, and this is ${process.versions.node}: install one from nodejs.org.`,
    );
  }
  if (!steps) throw new Stop("Say what to prepare for: node tools/setup.mjs start, test or cases.");
  if (!(await nextNeeded())) return;
  await alone(async (lock) => {
    for (let step = await nextNeeded(); step; step = await nextNeeded(step)) {
      talk.write(`${step.doing} … `);
      const began = Date.now();
      await step.take(lock);
      talk.write(`${Math.max(1, Math.round((Date.now() - began) / 1000))} s\n`);
    }
  });
}

/** Asked anew after each step: new packages may mean a new web app. */
async function nextNeeded(after) {
  for (const step of after ? steps.slice(steps.indexOf(after) + 1) : steps) if (await step.needed()) return step;
}

setUp().catch((error) => {
  console.error(`\n${error instanceof Stop ? error.message : error.stack}`);
  process.exit(1);
});
