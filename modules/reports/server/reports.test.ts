import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTheWay } from "../../../scenarios/on-the-way.ts";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { codeOf } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { recordDose } from "../../adherence/operations.ts";
import { readDiagnosis } from "../../diagnosis/operations.ts";
import { erasePatient, registerPatient } from "../../people/operations.ts";
import { testRegistration } from "../../people/test-registration.ts";
import { addFacility } from "../../places/operations.ts";
import { closeTreatment, readTreatments, switchPhase } from "../../treatment/operations.ts";
import { partOf, type PatientSet, patientSets } from "../numbers.ts";
import { countPatientsIn, listPatientsIn, readDashboard } from "../operations.ts";
import { tablets } from "../../../scenarios/prescribed.ts";
import { keepAllLines, tellAll } from "../../../scenarios/telling.ts";

/* A small district whose numbers can be counted on the fingers. */

let way: Awaited<ReturnType<typeof openTheWay>>;
const people: Record<string, never> = {};
const first = "2026-11-21" as CalendarDay;
const day = (n: number): CalendarDay => addDays(first, n - 1);

before(async () => {
  way = await openTheWay();
  people["new"] = await way.patient();
  people["waits"] = await way.patient();
  await way.xray(people["waits"] as never);
  people["confirmed"] = await way.patient();
  const [picture, smear] = [
    await way.xray(people["confirmed"] as never),
    await way.result(people["confirmed"] as never),
  ];
  await way.confirmed(people["confirmed"] as never, picture, smear);
  people["not-tb"] = await way.patient();
  await way.decided(people["not-tb"] as never, {
    decided: "not-tb",
    xrayId: await way.xray(people["not-tb"] as never),
  });
  people["more"] = await way.patient();
  await way.decided(people["more"] as never, {
    decided: "more-needed",
    xrayId: await way.xray(people["more"] as never),
    wants: ["smear"],
  });
  for (const who of ["steady", "silent", "no-word", "dead"]) people[who] = (await way.onTreatment()).patientId;
  for (let n = 1; n <= 9; n += 1) {
    way.house.clock.now = Date.parse(`${day(n)}T10:00:00+05:30`);
    await dose("steady", n, n === 3 ? { says: "missed", observed: false } : {});
    if (n <= 4) await dose("silent", n, { source: "patient", observed: false });
    if (n <= 2) await dose("dead", n);
    if (n === 4) await goOn("no-word", { verified: 0, reported: 0, resultIds: [] });
    if (n === 4) await goOn("dead", { verified: 2, reported: 0, resultIds: [] });
  }
  const { treatments } = await way.house.act(readTreatments, { patientId: people["dead"] as never }, way.doctor);
  const episodeId = treatments[0]?.episodeId as never;
  const seen = { verified: 2, reported: 0, resultIds: [] };
  const end = { outcome: "died" as const, on: day(5), seen, why: null };
  const patientId = people["dead"] as never;
  await way.house.act(closeTreatment, { patientId, episodeId, outcomeId: way.id(), ...end }, way.doctor);
});
after(() => way.house.close());

async function dose(who: string, n: number, more: object = {}): Promise<void> {
  const said = { source: "staff", says: "taken", observed: true, because: null } as const;
  const at = new Date(way.house.clock.now).toISOString();
  const patientId = people[who] as never;
  await way.house.act(recordDose, { patientId, factId: way.id(), day: day(n), ...said, at, ...more }, way.worker);
}

/** Goes on to the second phase on the day after the fourth. */
async function goOn(who: string, seen: { verified: number; reported: number; resultIds: never[] }): Promise<void> {
  const patientId = people[who] as never;
  const { treatments } = await way.house.act(readTreatments, { patientId }, way.doctor);
  const to = {
    ...{ phaseId: way.id(), to: "continuation" as const, beginsOn: day(5), prescriptionId: way.id() },
    ...{ weightKg: 43, items: tablets(day(5), 3, "HRE") },
  };
  const episodeId = treatments[0]?.episodeId as never;
  const why = "Began elsewhere.";
  await way.house.act(switchPhase, { patientId, episodeId, ...to, seen, why }, way.doctor);
}

/** Counted by hand. */
const expected: Readonly<Record<PatientSet, readonly string[]>> = {
  all: ["new", "waits", "confirmed", "not-tb", "more", "steady", "silent", "no-word", "dead"],
  active: ["new", "waits", "confirmed", "more", "steady", "silent", "no-word"],
  "new-this-month": ["new", "waits", "confirmed", "not-tb", "more", "steady", "silent", "no-word", "dead"],
  "awaiting-decision": ["waits"],
  "pending-lab": [],
  "confirmed-not-started": ["confirmed"],
  "on-treatment": ["steady", "silent", "no-word"],
  whole: [],
  intensive: ["steady", "silent"],
  continuation: ["no-word"],
  // Day 9 has not ended; of days 5 to 8 nobody spoke.
  silent: ["silent", "no-word"],
  overdue: [],
  closed: ["dead"],
  cured: [],
  completed: [],
  failed: [],
  died: ["dead"],
  "lost-to-follow-up": [],
  "not-evaluated": [],
};

const listed = async (set: PatientSet, by: Claims, more: object = {}) => {
  await tellAll(way.house);
  return way.house.act(listPatientsIn, { set, ...more }, by);
};
const counted = async (set: PatientSet, by: Claims) => (await way.house.act(countPatientsIn, { set }, by)).total;
const dashboard = async (by: Claims) => {
  await tellAll(way.house);
  return way.house.act(readDashboard, {}, by);
};
/** The clock is put to ten in the morning of a day, whose night was worked through. */
async function morningOf(n: number): Promise<void> {
  way.house.clock.now = Date.parse(`${day(n)}T10:00:00+05:30`);
  await keepAllLines(way.house, way.ours.id);
}
const names = (patients: readonly { patientId: string }[]) =>
  patients.map(({ patientId }) => Object.entries(people).find(([, id]) => id === patientId)?.[0] ?? patientId);

test("each number is as long as its list, holds whom it should, and says of how many", async () => {
  const { numbers } = await dashboard(way.doctor);
  for (const set of patientSets) {
    const { patients } = await listed(set, way.doctor);
    assert.deepEqual(names(patients).toSorted(), expected[set].toSorted(), set);
    const number = numbers.find((one) => one.set === set);
    assert.deepEqual(
      [number?.count, await counted(set, way.doctor)],
      [expected[set].length, expected[set].length],
      set,
    );
    assert.equal(number?.of, expected[partOf[set] ?? set].length, set);
  }
});

test("doses of the last thirty days are those that were due, also of somebody without a record", async () => {
  const { doses, facilities, today } = await dashboard(way.doctor);
  assert.equal(today, day(9));
  // Three on treatment, eight days that have ended: seven seen and one missed; four told; nothing.
  const counted = { due: 24, verified: 7, reported: 4, unknown: 12, missed: 1 };
  assert.deepEqual(
    { ...doses },
    { from: addDays(first, -22), to: day(8), patients: 3, ...counted, rules: doses.rules },
  );
  assert.equal(doses.due, doses.verified + doses.reported + doses.unknown + doses.missed);
  assert.deepEqual(
    facilities.map(({ name, onTreatment, silent, doses: at }) => ({ name, onTreatment, silent, at })),
    [{ name: "PHC Naya Tola", onTreatment: 3, silent: 2, at: counted }],
  );
});

test("a row says how far a treatment has come, and how it ended", async () => {
  const { patients } = await listed("all", way.doctor);
  const treatmentOf = (who: string) => patients.find(({ patientId }) => patientId === people[who])?.treatment;
  assert.equal(treatmentOf("new"), null);
  const { registrationNumber, ...steady } = treatmentOf("steady") ?? {};
  assert.match(String(registrationNumber), /^ORG-\d+-26-\d{4}$/);
  const doses = { due: 8, verified: 7, reported: 0, unknown: 0, missed: 1 };
  assert.deepEqual(steady, {
    regimen: "india-dstb",
    phase: "intensive",
    startedOn: day(1),
    dayNumber: 9,
    dosesOfCourse: 168,
    doses,
    lately: doses,
    heardOn: day(9),
    closed: null,
  });
  assert.equal(treatmentOf("no-word")?.heardOn, null);
  const dead = treatmentOf("dead");
  assert.deepEqual(dead?.closed, { outcome: "died", on: day(5) });
  assert.deepEqual([dead?.dayNumber, dead?.doses.due, dead?.doses.unknown], [5, 5, 3]);
});

test("page after page, nobody twice and nobody left out", async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listed>> = await listed("all", way.doctor, {
      limit: 3,
      ...(after === null ? {} : { after }),
    });
    seen.push(...names(page.patients));
    after = page.next;
  } while (after !== null);
  assert.deepEqual(seen.toSorted(), expected.all.toSorted());
  assert.equal(codeOf(await way.house.send(listPatientsIn, { set: "all", after: "[1]" }, way.doctor)), "page-unknown");
});

test("each sees their own: a neighbour nobody, a worker those they look after, a new colleague nobody", async () => {
  assert.equal(await counted("all", way.neighbour), 0);
  const { numbers, doses, facilities } = await dashboard(way.neighbour);
  assert.deepEqual(new Set(numbers.map(({ count }) => count)), new Set([0]));
  assert.deepEqual([doses.due, facilities], [0, []]);
  assert.equal(await counted("on-treatment", way.worker), 3);
  const colleague = await way.ours.member("worker", way.phc);
  assert.equal(await counted("all", colleague), 0);
  const supervisor = await way.ours.member("supervisor", way.phc);
  assert.equal(await counted("on-treatment", supervisor), 3);
});

test("of a longer course only the last thirty days count, and a new month begins with nobody new", async () => {
  await morningOf(35);
  const { numbers, doses } = await dashboard(way.doctor);
  // Days 5 to 34 of three people: one was seen on five of them, of the others nobody spoke.
  assert.deepEqual(
    { ...doses },
    {
      from: day(5),
      to: day(34),
      patients: 3,
      ...{ due: 90, verified: 5, reported: 0, unknown: 85, missed: 0 },
      rules: doses.rules,
    },
  );
  assert.equal(numbers.find(({ set }) => set === "new-this-month")?.count, 0);
  assert.deepEqual((await listed("new-this-month", way.doctor)).patients, []);
});

test("silent is who has said nothing on four whole days, and not on three", async () => {
  const silentOn = async (n: number) => {
    await morningOf(n);
    return names((await listed("silent", way.doctor)).patients);
  };
  // "no-word" never said one, and began on day 1.
  assert.ok(!(await silentOn(4)).includes("no-word"));
  assert.ok((await silentOn(5)).includes("no-word"));
  // The last word of "steady" is of day 9.
  assert.ok(!(await silentOn(13)).includes("steady"));
  assert.ok((await silentOn(14)).includes("steady"));
});

test("whoever is treated a second time stands where the second treatment stands", async () => {
  await morningOf(35);
  const patientId = people["steady"] as never;
  const { treatments } = await way.house.act(readTreatments, { patientId }, way.doctor);
  const [treatment] = treatments;
  assert.ok(treatment);
  const { episodeId, verified, reported } = treatment;
  const end = { outcome: "not-evaluated" as const, on: day(20), seen: { verified, reported, resultIds: [] } };
  const why = "Went away, and came back.";
  await way.house.act(closeTreatment, { patientId, episodeId, outcomeId: way.id(), ...end, why }, way.doctor);
  assert.deepEqual(names((await listed("not-evaluated", way.doctor)).patients), ["steady"]);
  const { xrays, results } = await way.house.act(readDiagnosis, { patientId }, way.doctor);
  const ids = results.map(({ resultId }) => resultId as never);
  await way.confirmed(patientId, xrays[0]?.xrayId as never, ...ids);
  assert.equal(await way.started(patientId, way.doctor, { startsOn: day(35) }), "done");
  assert.deepEqual(names((await listed("not-evaluated", way.doctor)).patients), []);
  const { patients } = await listed("on-treatment", way.doctor);
  assert.equal(patients.find((one) => one.patientId === patientId)?.treatment?.startedOn, day(35));
});

test("whoever is confirmed anew after a treatment that ended is active again, and stands among those not begun", async () => {
  const patientId = people["dead"] as never;
  const { xrays, results } = await way.house.act(readDiagnosis, { patientId }, way.doctor);
  await way.confirmed(patientId, xrays[0]?.xrayId as never, ...results.map(({ resultId }) => resultId as never));
  for (const set of ["active", "confirmed-not-started", "closed"] as const) {
    assert.ok(names((await listed(set, way.doctor)).patients).includes("dead"), set);
  }
});

test("whoever was erased is counted nowhere any more", async () => {
  const top = await way.ours.member("super-admin", null);
  await way.house.act(erasePatient, { patientId: people["new"] as never, because: "asked-for-it" }, top);
  const { numbers } = await dashboard(way.doctor);
  assert.equal(numbers.find(({ set }) => set === "all")?.count, 8);
  assert.equal((await listed("all", way.doctor)).patients.length, 8);
});

test("a facility is named only while somebody there is on treatment", async () => {
  const placeId = way.id();
  const place = { placeId, parentId: way.ours.district, type: "phc", name: "PHC Sona", services: [] };
  await way.house.act(addFacility, place as never, way.ours.builder);
  const ids = { patientId: way.id(), placeId, on: day(1) };
  const input = testRegistration(ids, { name: "Anil Kumar", phone: null });
  await way.house.act(registerPatient, { ...input, similar: "looked-at-and-new" }, way.doctor);
  const { facilities } = await dashboard(way.doctor);
  assert.deepEqual(
    facilities.map(({ name }) => name),
    ["PHC Naya Tola"],
  );
});
