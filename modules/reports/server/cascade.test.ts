import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTheLab } from "../../../scenarios/at-the-lab.ts";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { codeOf } from "../../../server/test-house.ts";
import { cancelRequest } from "../../laboratory/operations.ts";
import { listInCascade, readCascade, readSurvival } from "../operations.ts";
import { keptLine } from "./test-line.ts";

/* Fourteen people whose lines are written by hand; the laboratory's part of them is told as it happens. */

let lab: Awaited<ReturnType<typeof openTheLab>>;
const people: Record<string, never> = {};
const today = "2026-11-21" as CalendarDay;
const ago = (days: number): CalendarDay => addDays(today, -days);

before(async () => {
  lab = await openTheLab();
  const somebody = async (who: string, facts: Parameters<typeof keptLine>[2] = {}) => {
    const patient = await lab.patient();
    people[who] = patient;
    await keptLine(lab.house, patient, facts);
  };
  const asked = async (who: string) => (await lab.asks(people[who] as never)).requestId;
  const given = async (who: string, why: "died" | "patient-declined") => {
    const patientId = people[who] as never;
    await lab.house.act(cancelRequest, { patientId, requestId: await asked(who), why }, lab.worker);
  };
  await somebody("new");
  await somebody("asked");
  await asked("asked");
  await somebody("on-the-way");
  await lab.onItsWay(people["on-the-way"] as never);
  await somebody("spoiled", { testedOn: ago(3), stands: "more-asked-for" });
  await lab.rejects((await lab.onItsWay(people["spoiled"] as never, {}, true)).specimenId);
  await somebody("died", { testedOn: ago(3), stands: "waits-for-doctor" });
  await given("died", "died");
  await somebody("declined");
  await given("declined", "patient-declined");
  await somebody("no-tb", { testedOn: ago(3), stands: "not-tb" });
  await somebody("fresh", { testedOn: ago(8), stands: "confirmed", confirmedSince: ago(7) });
  await somebody("waits", { testedOn: ago(40), stands: "confirmed", confirmedSince: ago(8) });
  await somebody("forgotten", { testedOn: ago(80), stands: "confirmed", confirmedSince: ago(31) });
  const treated = { testedOn: ago(90), stands: "confirmed", startedOn: ago(60) };
  await somebody("treated", treated);
  await somebody("on-film", { ...treated, testedOn: null });
  await somebody("cured", { ...treated, closedOn: ago(2), outcome: "cured" });
  await somebody("again", { ...treated, closedOn: ago(9), outcome: "lost-to-follow-up", confirmedSince: ago(1) });
});
after(() => lab.house.close());

const names = (patients: readonly { patientId: string }[]) =>
  patients.map(({ patientId }) => Object.entries(people).find(([, id]) => id === patientId)?.[0] ?? patientId);
const list = (input: object, by = lab.doctor) =>
  lab.house.act(listInCascade, { step: "registered", ...input } as never, by);

test("each of fourteen stands at one step for one reason", async () => {
  const { steps, places } = await lab.house.act(readCascade, {}, lab.doctor);
  assert.deepEqual(
    steps.map(({ step, people: count, untested }) => [step, count, untested]),
    [
      ["registered", 14, 0],
      ["tested", 10, 1],
      ["confirmed", 7, 0],
      ["started", 3, 0],
      ["completed", 1, 0],
    ],
  );
  assert.deepEqual(
    places.map(({ step, because, people: count }) => `${step}: ${count} ${because}`).toSorted(),
    [
      "registered: 1 nothing-sent",
      "registered: 1 specimen-to-collect",
      "registered: 1 specimen-on-the-way",
      "registered: 1 declined-test",
      "tested: 1 specimen-rejected",
      "tested: 1 died-before-start",
      "tested: 1 not-tb",
      "confirmed: 2 waits-a-week",
      "confirmed: 1 waits-a-month",
      "confirmed: 1 waits-longer",
      "started: 2 on-treatment",
      "completed: 1 cured",
    ].toSorted(),
  );
});

test("each number opens a list that is as long, and holds whom it counts", async () => {
  const { steps, places } = await lab.house.act(readCascade, {}, lab.doctor);
  for (const { step, people: count } of steps) {
    const { total, patients } = await list({ step });
    assert.deepEqual([total, patients.length], [count, count], step);
  }
  for (const { step, because, people: count } of places) {
    const { total, patients } = await list({ step, because });
    assert.deepEqual([total, patients.length], [count, count], because);
    assert.deepEqual(new Set(patients.map((one) => `${one.step} ${one.because}`)), new Set([`${step} ${because}`]));
  }
  assert.deepEqual(names((await list({ step: "confirmed", because: "waits-a-week" })).patients).toSorted(), [
    "again",
    "fresh",
  ]);
});

test("page after page, nobody twice and nobody left out", async () => {
  const seen: string[] = [];
  let next: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof list>> = await list({ limit: 4, ...(next === null ? {} : { after: next }) });
    seen.push(...names(page.patients));
    assert.equal(page.total, 14);
    next = page.next;
  } while (next !== null);
  assert.deepEqual(seen.toSorted(), Object.keys(people).toSorted());
  const refused = await lab.house.send(listInCascade, { step: "tested", after: "[1]" }, lab.doctor);
  assert.equal(codeOf(refused), "page-unknown");
});

test("a period is of registrations, both its days with it, and a place is one within my area", async () => {
  const count = async (input: object, by = lab.doctor) =>
    (await lab.house.act(readCascade, input as never, by)).steps[0]?.people;
  assert.equal(await count({ from: today, to: today }), 14);
  assert.equal(await count({ to: ago(1) }), 0);
  assert.equal(await count({ from: addDays(today, 1) }), 0);
  assert.equal(await count({ placeId: lab.phc }), 14);
  const other = await lab.facility("PHC Sona", [], lab.ours.district as never);
  assert.equal(await count({ placeId: other }), 0);
  const supervisor = await lab.ours.member("supervisor", lab.phc);
  assert.equal(await count({}, supervisor), 14);
  for (const [operation, more] of [
    [readCascade, {}],
    [listInCascade, { step: "registered" }],
    [readSurvival, { what: "loss" }],
  ] as const) {
    const sent = await lab.house.send(operation as never, { ...more, placeId: lab.labDistrict } as never, supervisor);
    assert.equal(codeOf(sent), "not-my-place", operation.name);
  }
});

test("a neighbour counts nobody, another organisation counts nobody, a worker may not ask", async () => {
  const elsewhere = await lab.house.organisation();
  for (const other of [lab.neighbour, await elsewhere.member("doctor", elsewhere.district)]) {
    const { steps, places } = await lab.house.act(readCascade, {}, other);
    assert.deepEqual([steps.map(({ people: count }) => count), places], [[0, 0, 0, 0, 0], []]);
    assert.deepEqual((await list({}, other)).patients, []);
    const { started, people: watched } = await lab.house.act(readSurvival, { what: "loss" }, other);
    assert.deepEqual([started, watched], [0, 0]);
  }
  assert.equal(codeOf(await lab.house.send(readCascade, {}, lab.worker)), "not-allowed");
  assert.equal(codeOf(await lab.house.send(listInCascade, { step: "tested" }, lab.worker)), "not-allowed");
  assert.equal(codeOf(await lab.house.send(readSurvival, { what: "loss" }, lab.worker)), "not-allowed");
});

test("whoever answers for two places, one within the other, counts everybody once", async () => {
  const doctor = await lab.ours.member("doctor", lab.ours.district);
  await lab.house.look(
    `insert into staff.assignment (organisation, id, member, role, place, since, given_by)
      select organisation, $1, member, 'supervisor', $2, since, given_by from staff.assignment where id = $3`,
    [lab.id(), lab.phc, doctor.assignment],
  );
  assert.equal((await lab.house.act(readCascade, {}, doctor)).steps[0]?.people, 14);
  assert.equal((await list({}, doctor)).patients.length, 14);
});
