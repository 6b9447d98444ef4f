import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Client } from "pg";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { tellAll } from "../../../scenarios/telling.ts";
import { openWithChildren } from "../../../scenarios/with-children.ts";
import { sendAsTheHouse } from "../../../server/jobs/as-the-house.ts";
import { endCare, giveChild, registerChild } from "../../children/operations.ts";
import {
  chooseSchedule,
  readImmunization,
  recordDoses,
  setJapaneseEncephalitis,
  takeBackDose,
} from "../../immunization/operations.ts";
import { planOf } from "../../immunization/plan-of.ts";
import { countChildrenIn, readCoverage } from "../operations.ts";
import { keepAll } from "./keep-standings.job.ts";
import { whenStandingsChange } from "./when-standings-change.ts";

/* A row is what the facts say, whoever keeps it, how often, and in which order. */

type Dose = InputOf<typeof recordDoses>["doses"][number];

let world: Awaited<ReturnType<typeof openWithChildren>>;
before(async () => {
  world = await openWithChildren();
});
after(() => world.house.close());

const today = "2026-11-21" as CalendarDay;
const dose = (vaccine: Dose["vaccine"], on: CalendarDay): Dose => ({
  ...{ doseId: world.house.newId() as never, vaccine, on, evidence: "card", batch: null, expiresOn: null, site: null },
});
const id = () => world.house.newId() as never;
const rowOf = async (childId: unknown) =>
  (await world.house.look("select * from coverage.standing where child = $1", [childId]))[0] ?? assert.fail();
const send = () => sendAsTheHouse(world.house.turn, "test", world.ours.id, () => world.house.clock.now);

/** What each row should say, the slow way: from what the child's own page reads, and nobody's rows. */
async function compareAll(
  children: readonly { readonly childId: string; readonly born: CalendarDay; readonly sex: never }[],
) {
  for (const { childId, born, sex } of children) {
    const { doses, ...card } = await world.house.act(readImmunization, { childId: childId as never }, world.supervisor);
    const standing = doses.filter(({ takenBack }) => takenBack === null);
    const plan = planOf({ born: { day: born }, sex }, { ...card, doses: standing }, today);
    const row = await rowOf(childId);
    const open = row["open"] as { code: string; from: string; overdueFrom: string | null }[];
    const states = open.flatMap(({ code, from, overdueFrom }) =>
      from > today ? [] : [`${code} ${overdueFrom !== null && overdueFrom <= today ? "overdue" : "due"}`],
    );
    const slow = plan.doses.flatMap(({ code, state }) =>
      state === "due" || state === "overdue" ? [`${code} ${state}`] : [],
    );
    assert.deepEqual(states, slow);
    assert.deepEqual([row["schedule"], row["version"]], [plan.schedule, plan.version]);
    const [reach] = await world.house.look<{ members: string[]; areas: string[]; listed: string[] }>(
      `select array(select member::text from children.published_reach where subject = $1 and member is not null) as members,
         array(select unnest(areas)::text from children.published_reach where subject = $1 and place is not null) as areas,
         array(select reach::text from coverage.listed where child = $1 and within) as listed`,
      [childId],
    );
    assert.ok(reach);
    const wanted = [world.ours.id, ...reach.areas, ...reach.members];
    assert.deepEqual(reach.listed.toSorted(), wanted.toSorted());
  }
}

/** The same numbers each time. */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

test("after chance acts of sixteen at once, told in another order and twice, each row is what the facts say", async () => {
  const random = chance(7);
  const upTo = (many: number) => Math.floor(random.next().value * many);
  const other = await world.ours.member("worker", world.phc);
  const children: { childId: string; born: CalendarDay; sex: never }[] = [];
  for (let n = 0; n < 16; n += 1) {
    const born = addDays(today, -upTo(900));
    const { childId, identity } = await world.registered(world.worker, { born: { day: born, exact: true } });
    children.push({ childId: childId as string, born, sex: identity.sex as never });
  }
  const vaccines = ["BCG", "OPV", "PENTA", "MR", "RVV", "PCV", "FIPV", "DPT"] as const;
  for (let round = 0; round < 4; round += 1) {
    await Promise.all(
      children.map(async ({ childId, born }) => {
        const one = childId as never;
        const given = Array.from({ length: 1 + upTo(4) }, () =>
          dose(vaccines[upTo(8)] ?? "OPV", addDays(born, upTo(400))),
        );
        const had = given.filter(({ on }) => on !== null && on <= today);
        const [schedule, taken, moved] = [upTo(6) === 0, upTo(3) === 0, upTo(6) === 0];
        if (had.length > 0) await world.house.send(recordDoses, { childId: one, doses: had }, world.worker);
        const [first] = had;
        if (taken && first) {
          await world.house.send(
            takeBackDose,
            { childId: one, doseId: first.doseId, takenBackId: id(), why: "wrong-day" },
            world.worker,
          );
        }
        if (schedule)
          await world.house.send(chooseSchedule, { childId: one, choiceId: id(), schedule: "india-iap" }, world.admin);
        if (moved)
          await world.house.send(
            giveChild,
            { childId: one, carryId: id(), workerId: other.member as never },
            world.admin,
          );
        // Some are told while others act.
        const reaction = whenStandingsChange[round % whenStandingsChange.length];
        if (reaction) {
          const event = { event: world.house.newId(), organisation: world.ours.id, carries: { childId } };
          await world.house.turn.react(reaction, event);
        }
      }),
    );
  }
  const happened = await world.house.look<{ name: string; carries: { childId: string } }>(
    "select name, carries from house.event where carries ->> 'childId' is not null order by id desc",
  );
  const all = [...happened, ...happened].flatMap(({ name, carries }) =>
    whenStandingsChange.filter(({ to }) => to.name === name).map((reaction) => ({ reaction, carries })),
  );
  assert.ok(all.length > 100);
  for (let at = 0; at < all.length; at += 16) {
    await Promise.all(
      all
        .slice(at, at + 16)
        .map(({ reaction, carries }) =>
          world.house.turn.react(reaction, { event: world.house.newId(), organisation: world.ours.id, carries }),
        ),
    );
  }
  await compareAll(children);
});

test("whoever keeps a row waits for whoever holds it, and has seen what came meanwhile", async () => {
  const { childId } = await world.registered(world.worker, { born: { day: addDays(today, -50), exact: true } });
  await tellAll(world.house);
  const other = new Client({ connectionString: world.house.at.superUrl });
  await other.connect();
  await other.query("begin");
  await other.query("select from coverage.standing where child = $1 for update", [childId]);
  const [reaction] = whenStandingsChange;
  assert.ok(reaction);
  const event = { event: world.house.newId(), organisation: world.ours.id, carries: { childId } };
  const told = world.house.turn.react(reaction, event);
  await world.house.until(async () => (await world.house.blocked()) === 1);
  await world.house.act(recordDoses, { childId: childId as never, doses: [dose("BCG", today)] }, world.worker);
  await other.query("commit");
  await other.end();
  await told;
  assert.deepEqual(Object.keys((await rowOf(childId))["given"] as object), ["BCG"]);
});

test("whoever is told late finds what was forgotten: a row that was lost comes back by the clock", async () => {
  const { childId } = await world.registered(world.worker, { born: { day: addDays(today, -90), exact: true } });
  await keepAll(send(), "missing");
  const row = await rowOf(childId);
  assert.equal(row["due_from"] !== null, true);
  await tellAll(world.house);
  assert.deepEqual(await rowOf(childId), row);
});

test("another version of the schedule is worked out for everybody, and counted once", async () => {
  const { childId } = await world.registered(world.worker, { born: { day: addDays(today, -100), exact: true } });
  await tellAll(world.house);
  await keepAll(send(), "other-version");
  const now = await rowOf(childId);
  // As an older version might have said it: no BCG, and Penta-1 on another day.
  const open = (now["open"] as { code: string; from: string }[])
    .filter(({ code }) => code !== "BCG")
    .map((one) => (one.code === "PENTA-1" ? { ...one, from: addDays(one.from as CalendarDay, 14) } : one));
  await world.house.look(
    `update coverage.standing set version = '2020-01', open = $2 where child = $1 returning child`,
    [childId, JSON.stringify(open)],
  );
  await keepAll(send(), "other-version");
  await keepAll(send(), "other-version");
  assert.deepEqual((await rowOf(childId))["open"], now["open"]);
  const cohort = { bornFrom: today, bornUntil: today, by: "facility" } as const;
  const { changes } = await world.house.act(readCoverage, cohort, world.admin);
  assert.deepEqual(
    changes.filter(({ because }) => because === "version"),
    [{ because: "version", what: "india-uip 2026-11", on: today, children: 1, newlyDue: 1, noLongerDue: 0, moved: 1 }],
  );
  const { changes: forOthers } = await world.house.act(readCoverage, cohort, world.supervisor);
  assert.deepEqual(forOthers, []);
});

test("a district's word on Japanese encephalitis reaches its children, and says for how many something changed", async () => {
  const { childId } = await world.registered(world.worker, { born: { day: addDays(today, -300), exact: true } });
  await tellAll(world.house);
  const due = async () =>
    (await world.house.act(countChildrenIn, { set: "due", vaccine: "JE" }, world.supervisor)).total;
  assert.equal(await due(), 0);
  await world.house.act(
    setJapaneseEncephalitis,
    { placeId: world.ours.district as never, ruleId: id(), endemic: true },
    world.admin,
  );
  await tellAll(world.house);
  assert.ok((await due()) >= 1);
  assert.equal((await rowOf(childId))["je_endemic"], true);
  const { changes } = await world.house.act(
    readCoverage,
    { bornFrom: today, bornUntil: today, by: "facility" },
    world.admin,
  );
  const je = changes.find(({ because }) => because === "je");
  assert.equal(je?.what, "yes");
  assert.ok((je?.newlyDue ?? 0) >= 1);
});

test("ten minutes after midnight in India a day is another one: BCG ends with the first birthday", async () => {
  const theirs = await world.house.organisation();
  const phc = await world.facility(theirs);
  const worker = await theirs.member("worker", phc);
  const born = "2025-11-22" as CalendarDay;
  const child = world.fresh({ born: { day: born, exact: true } }, phc);
  const earlier = world.house.clock.now;
  await world.house.act(registerChild, child, worker);
  await tellAll(world.house);
  const bcg = async () => (await world.house.act(countChildrenIn, { set: "due", vaccine: "BCG" }, worker)).total;
  assert.equal(await bcg(), 1);
  try {
    world.house.clock.now = Date.parse("2026-11-21T18:40:00Z");
    await keepAll(
      sendAsTheHouse(world.house.turn, "test", theirs.id, () => world.house.clock.now),
      "turning",
    );
    assert.equal(await bcg(), 0);
    assert.deepEqual(((await rowOf(child.childId))["expired"] as string[]).includes("BCG"), true);
  } finally {
    world.house.clock.now = earlier;
  }
});

test("a dose becomes overdue by the night alone: nobody works the row out anew", async () => {
  const { childId } = await world.registered(world.worker, { born: { day: addDays(today, -41), exact: true } });
  await tellAll(world.house);
  const row = await rowOf(childId);
  const { total } = await world.house.act(countChildrenIn, { set: "due", vaccine: "PENTA" }, world.worker);
  const earlier = world.house.clock.now;
  try {
    world.house.clock.now = earlier + 86_400_000;
    const tomorrow = await world.house.act(countChildrenIn, { set: "due", vaccine: "PENTA" }, world.worker);
    assert.equal(tomorrow.total, total + 1);
    assert.deepEqual(await rowOf(childId), row);
  } finally {
    world.house.clock.now = earlier;
  }
});

test("of whoever leaves care nothing is due any more", async () => {
  const { childId } = await world.registered(world.worker, { born: { day: addDays(today, -120), exact: true } });
  await world.house.act(
    endCare,
    { childId, endingId: id(), why: "moved-away", on: today, words: null } as never,
    world.worker,
  );
  await tellAll(world.house);
  const row = await rowOf(childId);
  assert.deepEqual([row["ended"], row["due_from"], row["overdue_from"]], ["moved-away", null, null]);
});
