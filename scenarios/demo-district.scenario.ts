import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Step } from "../demo-district/patient.ts";
import { childEvents } from "../demo-district/build-children.ts";
import { finderEvents } from "../demo-district/build-finders.ts";
import { importEvents } from "../demo-district/build-imports.ts";
import { sessionEvents } from "../demo-district/build-sessions.ts";
import { demoPeople } from "../demo-district/people.ts";
import { demoPatients, fillDemo } from "../demo-district/fill.ts";
import { sentOnEvents } from "../demo-district/send-on.ts";
import { signIn } from "../modules/access/operations.ts";
import { codeOf, openTestHouse } from "../server/test-house.ts";
import { houseDoor, type Turn } from "../server/turn.ts";

const house = await openTestHouse();
const folder = await mkdtemp(join(tmpdir(), "khurak-demo-"));
after(async () => {
  await house.close();
  await rm(folder, { recursive: true });
});

const isEmpty = async () =>
  (await house.database.ask<{ empty: boolean }>("select house.is_empty() as empty"))[0]?.empty === true;
const counted = async () => {
  const [row] = await house.look<{
    places: number;
    facilities: number;
    accounts: number;
    events: number;
    patients: number;
    xrays: number;
  }>(
    `select (select count(*)::int from places.place) as places, (select count(*)::int from places.facility) as facilities,
            (select count(*)::int from access.account) as accounts, (select count(*)::int from house.event where name !~ '^(Alert|Box|DayResolved|RequestMoved|PlanMoved|CourseChanged)') as events, (select count(*)::int from people.patient) as patients,
            (select count(*)::int from diagnosis.xray) as xrays`,
  );
  return row;
};

type TurnAt = (clock: () => number) => Turn;

/** The same turn, until it has been asked so often: then the process is gone, as after a kill. */
function killedAfter(operations: number): TurnAt {
  let left = operations;
  return (clock) => ({
    ...house.turn,
    async run(asked) {
      if (left-- <= 0) throw new Error("killed");
      return house.turnAt(clock).run(asked);
    },
  });
}

test("a demo district whose building was killed, again and again, is gone on with: all of it once", async () => {
  const said: string[] = [];
  const fill = (turnAt: TurnAt) =>
    fillDemo(
      folder,
      { turnAt, uploads: house.uploads, isEmpty },
      () => house.clock.now,
      (line) => said.push(line),
    );
  for (const operations of [4, 20, 60, 900]) await assert.rejects(fill(killedAfter(operations)), /killed/);
  const password = await fill(house.turnAt);
  const whole = await counted();
  assert.equal(whole?.accounts, demoPeople.length);
  assert.equal(whole?.facilities, 13);
  assert.equal(whole?.places, 13 + 5);
  assert.equal(whole?.patients, demoPatients.length);
  assert.equal(whole?.xrays, demoPatients.flatMap(({ steps }) => steps).filter((step) => step.is === "x-ray").length);
  const happened = demoPatients.flatMap(({ steps }) => steps).flatMap(eventsOf).length;
  const told = happened + sentOnEvents + childEvents + sessionEvents + finderEvents + importEvents;
  assert.equal(whole?.events, whole.places + whole.accounts + whole.patients + told);
  for (const { name } of demoPeople) {
    const outcome = await house.turn.run({
      operation: signIn,
      input: { name: `${name}@demo`, password },
      by: null,
      commandId: null,
      door: houseDoor,
    });
    assert.equal(codeOf(outcome), "done", name);
  }
  assert.equal(await fill(house.turnAt), password);
  assert.deepEqual(await counted(), whole);
  assert.deepEqual(said.slice(0, 2), ["Building the demo district …", "Going on with the demo district …"]);
});

/** Nobody waits to hear of them; what they raise, and what follows of them by itself, is counted apart. */
const quiet = ["paper", "collected", "received", "examined", "harmed", "visit", "feels", "eats", "benefit"];

/** A clip is announced, received and perhaps judged; with a treatment, and with each phase, something is prescribed. */
function eventsOf(step: Step): readonly string[] {
  if (quiet.includes(step.is)) return [];
  if (step.is === "treatment" || step.is === "phase") return [step.is, "prescribed"];
  if (step.is !== "clip") return [step.is];
  return ["announced", "received", ...(step.verdict === null ? [] : ["judged"])];
}

test("a house that holds somebody's own district is never filled with the demo", async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), "khurak-demo-"));
  const before = await counted();
  assert.equal(
    await fillDemo(
      elsewhere,
      { turnAt: house.turnAt, uploads: house.uploads, isEmpty },
      () => house.clock.now,
      () => {},
    ),
    null,
  );
  assert.deepEqual(await counted(), before);
  await rm(elsewhere, { recursive: true });
});
