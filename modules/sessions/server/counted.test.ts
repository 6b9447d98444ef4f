import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import {
  codeOf,
  openTestHouse,
  type TestHouse,
  type TestOrganisation,
  testMorning,
} from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { eraseChild, registerChild } from "../../children/operations.ts";
import { testChild } from "../../children/test-child.ts";
import { recordDoses, recordNotGiven, takeBackDose } from "../../immunization/operations.ts";
import { addFacility } from "../../places/operations.ts";
import { endSession, planSessions, readNeeds, readTally } from "../operations.ts";

/* Who is due at a session, what is brought, and what it came to: counted from the records of children. */

type Dose = InputOf<typeof recordDoses>["doses"][number];
type Member = Claims & { member: string };

let house: TestHouse;
let ours: TestOrganisation;
let admin: Claims;
let phc: string;

before(async () => {
  house = await openTestHouse();
  ours = await house.organisation();
  admin = await ours.member("admin", ours.district);
});
after(() => house.close());

const today = "2026-11-21" as CalendarDay;
let mothers = 0;
let clinics = 0;

async function clinic(): Promise<{ phc: string; rekha: Member }> {
  phc = house.newId();
  const placed = {
    placeId: phc,
    parentId: ours.district,
    type: "phc",
    name: `PHC ${"abcdefghijkl"[(clinics += 1)]}`,
    services: [],
  };
  await house.act(addFacility, placed as never, ours.builder);
  return { phc, rekha: await ours.member("worker", phc) };
}

async function child(
  by: Claims,
  bornDaysAgo: number,
  village = "Rampur",
  sex: "female" | "male" = "male",
): Promise<never> {
  const childId = house.newId();
  mothers += 1;
  const mother = `Xa${mothers.toString(2).replaceAll("0", "ti").replaceAll("1", "mo")} Oraon`;
  const born = { day: addDays(today, -bornDaysAgo), exact: true };
  const identity = { mother, phone: null, born, sex, address: { village, landmark: null } };
  await house.act(registerChild, testChild({ childId, placeId: phc, on: today }, identity), by);
  return childId as never;
}
async function session(workers: readonly Member[], more: object = {}, day: CalendarDay = today): Promise<never> {
  const sessionId = house.newId();
  const plan = { placeId: phc, from: "09:00", to: "13:00", site: null, villages: ["Rampur"], ...more };
  const workerIds = workers.map(({ member }) => member);
  await house.act(planSessions, { ...plan, days: [{ sessionId, day }], workerIds } as never, admin);
  return sessionId as never;
}
const dose = (vaccine: Dose["vaccine"], more: Partial<Dose> = {}): Dose => ({
  ...{ doseId: house.newId() as never, vaccine, on: today, evidence: "own-record", batch: null, expiresOn: null },
  ...{ site: null, ...more },
});
const give = (childId: never, by: Claims, ...doses: Dose[]) => house.act(recordDoses, { childId, doses }, by);
const needs = (sessionId: never, by: Claims = admin) => house.act(readNeeds, { sessionId }, by);
const tally = (sessionId: never, by: Claims = admin) => house.act(readTally, { sessionId }, by);
const close = (sessionId: never, by: Claims, vials: object[]) =>
  house.act(
    endSession,
    {
      ...{ sessionId, wordId: house.newId() as never, insteadOf: null, on: today },
      ended: { as: "held", vials, note: null } as never,
    },
    by,
  );

test("three newborns need three doses of BCG: one vial of ten; whoever lives elsewhere is not counted", async () => {
  const { rekha } = await clinic();
  const theirs = [await child(rekha, 3), await child(rekha, 5), await child(rekha, 8, "रामपुर")];
  await child(rekha, 3, "Sonpura");
  const given = await child(rekha, 3);
  await give(given, rekha, ...(["BCG", "HEPB", "OPV"] as const).map((one) => dose(one, { on: addDays(today, -1) })));
  const read = await needs(await session([rekha]));
  const bcg = read.needs.find(({ vaccine }) => vaccine === "BCG");
  assert.deepEqual([bcg?.children, bcg?.holds, bcg?.vials], [3, 10, 1]);
  assert.deepEqual(new Set(read.children.map(({ childId }) => childId as string)), new Set(theirs));
  assert.deepEqual([read.expected, read.cut], [4, false]);
  assert.deepEqual(read.children.flatMap(({ due }) => due.filter(({ vaccine }) => vaccine === "BCG")).length, 3);
});

test("who is not due today is due at the session in four weeks, and a child of the village whom a colleague carries comes too", async () => {
  const { rekha } = await clinic();
  const asha = await ours.member("worker", phc);
  const mine = await child(rekha, 20);
  const hers = await child(asha, 60);
  for (const one of [mine, hers]) {
    const by = one === mine ? rekha : asha;
    await give(
      one,
      by,
      ...(["BCG", "HEPB", "OPV"] as const).map((v) => dose(v, { on: addDays(today, -15), evidence: "card" })),
    );
  }
  assert.deepEqual(
    (await needs(await session([rekha]))).children.map(({ childId }) => childId),
    [hers],
  );
  // 48 days old then: six weeks are 42.
  const later = await needs(await session([rekha], {}, addDays(today, 28)));
  assert.deepEqual(new Set(later.children.map(({ childId }) => childId as string)), new Set([mine, hers]));
  const everywhere = await needs(
    await session([rekha], { villages: [], from: "14:00", to: "15:00" }, addDays(today, 28)),
  );
  assert.deepEqual(
    everywhere.children.map(({ childId }) => childId),
    [mine],
  );
});

test("the tally is the records: by vaccine, dose, sex and age; who came, who did not, and why", async () => {
  const { rekha } = await clinic();
  const [girl, boy, ill, absent] = [
    await child(rekha, 70, "Rampur", "female"),
    await child(rekha, 400, "Rampur", "male"),
    await child(rekha, 70),
    await child(rekha, 70),
  ];
  const sessionId = await session([rekha]);
  await give(girl, rekha, dose("PENTA"), dose("OPV"), dose("BCG"));
  await give(boy, rekha, dose("MR"));
  // From a card: it was given elsewhere, whatever the day says.
  await give(boy, rekha, dose("OPV", { evidence: "card" }));
  const wrong = dose("PCV");
  await give(girl, rekha, wrong);
  await house.act(
    takeBackDose,
    { childId: girl, doseId: wrong.doseId, takenBackId: house.newId() as never, why: "wrong-child" },
    rekha,
  );
  const say = (childId: never, why: "child-ill" | "child-absent") =>
    house.act(
      recordNotGiven,
      { childId, notGivenId: house.newId() as never, vaccines: ["PENTA", "OPV"], on: today, why },
      rekha,
    );
  await say(ill, "child-ill");
  await say(absent, "child-absent");
  await close(sessionId, rekha, [
    { vaccine: "PENTA", opened: 1 },
    { vaccine: "MR", opened: 1 },
    { vaccine: "BCG", opened: 0 },
  ]);
  const told = await tally(sessionId);
  assert.equal(told.due.length, 4);
  assert.deepEqual(new Set<string>(told.came), new Set([girl, boy, ill]));
  assert.deepEqual(new Set<string>(told.vaccinated), new Set([girl, boy]));
  assert.deepEqual(
    told.lines
      .map(({ vaccine, dose: code, total, cells }) => `${vaccine} ${code} ${total} ${cells[0]?.sex} ${cells[0]?.age}`)
      .toSorted(compare),
    ["BCG BCG 1 female under-1", "MR MR-1 1 male 1", "OPV OPV-1 1 female under-1", "PENTA PENTA-1 1 female under-1"],
  );
  assert.deepEqual(
    told.notGiven.toSorted((a, b) => (a.why < b.why ? -1 : 1)),
    [
      { why: "child-absent", vaccines: 2, children: 1 },
      { why: "child-ill", vaccines: 2, children: 1 },
    ],
  );
  const vials = new Map(told.vials.map((one) => [one.vaccine, one]));
  // One of ten: usage 10 %, wastage 90 %, factor 10.
  const penta = vials.get("PENTA");
  assert.deepEqual([penta?.given, penta?.issued, penta?.usage, penta?.wastage, penta?.factor], [1, 10, 10, 90, 10]);
  // A dose out of no vial, and a vaccine of which nobody said how many were opened.
  assert.deepEqual([vials.get("BCG")?.tooFew, vials.get("BCG")?.usage], [true, null]);
  assert.deepEqual([vials.get("OPV")?.opened, vials.get("OPV")?.tooFew], [0, true]);
});

test("the due list of a day does not shrink while it is worked through, and who was not on it is counted beside it", async () => {
  const { rekha } = await clinic();
  const due = await child(rekha, 70);
  const other = await child(rekha, 70, "Sonpura");
  const sessionId = await session([rekha]);
  await give(due, rekha, dose("PENTA"), dose("OPV"), dose("BCG"), dose("PCV"), dose("RVV"), dose("FIPV"));
  await give(other, rekha, dose("PENTA"));
  const told = await tally(sessionId);
  assert.deepEqual([told.due, told.came, told.beside], [[due], [due], [other]]);
  assert.deepEqual(
    (await needs(sessionId)).children.map(({ childId }) => childId),
    [due],
  );
});

test("of two sessions of one worker on one day each dose is counted once, at the one that serves the child's village", async () => {
  const { rekha } = await clinic();
  const [rampur, sonpura, far] = [
    await child(rekha, 70),
    await child(rekha, 70, "Sonpura"),
    await child(rekha, 70, "Belwa"),
  ];
  const first = await session([rekha], { to: "11:00" });
  const second = await session([rekha], { from: "12:00", villages: ["Sonpura"] });
  for (const one of [rampur, sonpura, far]) await give(one, rekha, dose("PENTA"));
  const [one, two] = [await tally(first), await tally(second)];
  assert.deepEqual([one.vaccinated, one.beside], [[rampur], [far]]);
  assert.deepEqual([two.vaccinated, two.beside], [[sonpura], []]);
});

test("one injection that two workers of a session wrote down is one dose", async () => {
  const { rekha } = await clinic();
  const asha = await ours.member("worker", phc);
  const one = await child(rekha, 70);
  const sessionId = await session([rekha, asha]);
  await give(one, rekha, dose("PENTA"), dose("PENTA"));
  assert.deepEqual(
    (await tally(sessionId)).lines.map(({ total }) => total),
    [1],
  );
});

test("nothing is counted of a child who was erased; a tally is not read before its day", async () => {
  const { rekha } = await clinic();
  const one = await child(rekha, 70);
  const sessionId = await session([rekha]);
  await give(one, rekha, dose("PENTA"));
  const all = await ours.member("super-admin", null);
  await house.act(eraseChild, { childId: one, because: "asked-for-it" }, all);
  assert.deepEqual((await tally(sessionId)).lines, []);
  const later = await session([rekha], {}, addDays(today, 1));
  assert.equal(codeOf(await house.send(readTally, { sessionId: later }, admin)), "day-not-begun");
});

test("what a session needs and came to is read by its worker and those over the place, by nobody else", async () => {
  const { rekha } = await clinic();
  const other = await ours.member("worker", phc);
  const sessionId = await session([rekha]);
  await child(rekha, 70);
  const stranger = await (await house.organisation()).member("admin", null);
  for (const query of [readNeeds, readTally]) {
    assert.equal(codeOf(await house.send(query, { sessionId }, rekha)), "done");
    assert.equal(codeOf(await house.send(query, { sessionId }, await ours.member("supervisor", phc))), "done");
    assert.equal(codeOf(await house.send(query, { sessionId }, other)), "not-allowed");
    assert.equal(codeOf(await house.send(query, { sessionId }, stranger)), "not-allowed");
  }
});

test("a child born on 29 February is due six weeks later, on 11 April, and not on the day before", async () => {
  house.clock.now = Date.UTC(2028, 1, 29, 4, 30);
  try {
    const { rekha } = await clinic();
    const now = await ours.member("admin", ours.district);
    const childId = house.newId();
    const identity = { mother: "Leela Oraon", phone: null, born: { day: "2028-02-29" as never, exact: true } };
    await house.act(
      registerChild,
      testChild(
        { childId, placeId: phc, on: "2028-02-29" },
        { ...identity, address: { village: "Rampur", landmark: null } },
      ),
      rekha,
    );
    // Six weeks after 29 February 2028 is 11 April: by a paper calendar, 31 days of March and 10 more.
    const days = ["2028-04-10", "2028-04-11"].map((day) => ({ sessionId: house.newId(), day }));
    const plan = { placeId: phc, days, from: "09:00", to: "13:00", site: null, villages: ["Rampur"] };
    await house.act(planSessions, { ...plan, workerIds: [rekha.member] } as never, now);
    const penta = await Promise.all(
      days.map(async ({ sessionId }) =>
        (await needs(sessionId as never, now)).needs.some(({ vaccine }) => vaccine === "PENTA"),
      ),
    );
    assert.deepEqual(penta, [false, true]);
  } finally {
    house.clock.now = testMorning;
  }
});

const compare = (a: string, b: string) => (a < b ? -1 : 1);
