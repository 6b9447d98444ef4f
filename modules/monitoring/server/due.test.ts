import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { day } from "../../../scenarios/on-a-course.ts";
import { beginsWith } from "../../../scenarios/on-second-line.ts";
import { openTheWatch } from "../../../scenarios/under-watch.ts";
import { codeOf } from "../../../server/test-house.ts";
import { readDiagnosis } from "../../diagnosis/operations.ts";
import { erasePatient } from "../../people/operations.ts";
import { listMonitoringDue, workOutDue } from "../operations.ts";
import type { PlanKind } from "../plan.ts";
import { workOutDueNightly } from "./work-out-due.job.ts";

/* Requirement D14: what is due and overdue, in the chart and in the lists, kept as things happen. */

let way: Awaited<ReturnType<typeof openTheWatch>>;
before(async () => {
  way = await openTheWatch();
});
after(() => way.house.close());

/** How the windows of one line stand, by their names. */
async function stands(patientId: never, kind: PlanKind) {
  const { plan } = await way.readMonitoring(patientId);
  const line = plan?.lines.find((one) => one.kind === kind);
  return Object.fromEntries(
    (line?.slots ?? []).map(({ is, n, standing }) => [n === null ? is : `${is} ${n}`, standing]),
  );
}
const waiting = async (patientId: never) => (await way.standing(patientId))?.waits.map(({ kind }) => kind) ?? [];

test("a treatment that begins has its plan, and what was done before counts: the molecular test, the X-ray, the weight", async () => {
  const { patientId, episodeId } = await way.watched();
  const { plan, medicines } = await way.readMonitoring(patientId);
  assert.deepEqual(
    [plan?.episodeId, plan?.code, plan?.startedOn, plan?.endsOn, plan?.closed],
    [episodeId, "resistant-tb", day(1), day(182), false],
  );
  assert.deepEqual(medicines, ["Bdq", "Pa", "Lzd", "Mfx"]);
  const ecg = plan?.lines.find(({ kind }) => kind === "ecg");
  assert.deepEqual([ecg?.because, ecg?.source.confidence], [["Bdq", "Mfx"], "verified"]);
  for (const kind of ["drug-test", "x-ray", "weight"] as const)
    assert.equal((await stands(patientId, kind))["before"], "done", kind);
  assert.equal((await stands(patientId, "ecg"))["before"], "due");
  const weight = plan?.lines.find(({ kind }) => kind === "weight")?.slots[0]?.filled;
  assert.equal(weight?.weightKg, 43);
  assert.deepEqual((await way.standing(patientId))?.until, day(11), "the first week ends first, on its tenth day");
});

test("an ECG of the days before the first dose is the one of the beginning", async () => {
  way.dawn(1);
  const patientId = await way.confirmedWith();
  assert.equal((await way.examined(patientId, { kind: "ecg", qtcf: 410 }, day(-10))).code, "done");
  assert.equal((await way.readMonitoring(patientId)).plan, null, "nobody is on treatment yet");
  assert.equal(await way.started(patientId, way.doctor, beginsWith.bpalm), "done");
  assert.equal((await stands(patientId, "ecg"))["before"], "done");
});

test("an ECG that nobody does becomes overdue; one that is done late fills its own windows and leaves the others missed", async () => {
  const { patientId } = await way.watched();
  way.dawn(21);
  const before = await stands(patientId, "ecg");
  assert.deepEqual(
    [before["before"], before["week 1"], before["week 2"], before["week 3"], before["month 1"], before["month 2"]],
    ["overdue", "overdue", "overdue", "due", "due", "later"],
  );
  await way.examined(patientId, { kind: "ecg", qtcf: 430 }, day(21));
  const then = await stands(patientId, "ecg");
  assert.deepEqual(
    [then["before"], then["week 1"], then["week 2"], then["week 3"], then["month 1"], then["month 2"]],
    ["missed", "missed", "missed", "done", "done", "later"],
  );
  const row = await way.standing(patientId);
  assert.deepEqual(row?.waits.find(({ kind }) => kind === "ecg") as unknown, {
    kind: "ecg",
    from: day(26),
    until: day(32),
  });
});

test("a weight, a smear, and what is prescribed change what waits", async () => {
  const { patientId } = await way.watched();
  way.dawn(31);
  assert.equal((await stands(patientId, "weight"))["month 1"], "due");
  await way.measured(patientId, null, 44, day(31));
  assert.equal((await stands(patientId, "weight"))["month 1"], "done");
  const smear = await way.smear(patientId, 31);
  await way.told("ResultEntered", { patientId, resultId: smear });
  const row = await way.standing(patientId);
  const of = (kind: string) => row?.waits.find((one) => one.kind === kind) as { until: string } | undefined;
  assert.equal(of("sputum")?.until, day(75), "month 2 ends on its 74th day, which is the 75th");
  assert.ok((await waiting(patientId)).includes("neuropathy"));
  const left = (await way.read(patientId)).prescriptions.at(-1)?.items.filter(({ medicine }) => medicine !== "Lzd");
  await way.changed(patientId, { from: day(31) as never, items: left ?? [], weightKg: 44, why: "numb feet" });
  way.dawn(46);
  await way.house.act(workOutDue, {}, way.ours.builder);
  assert.ok(!(await waiting(patientId)).includes("neuropathy"));
  assert.equal((await stands(patientId, "neuropathy"))["month 2"], "not-needed");
});

test("a treatment that ends asks for nothing more", async () => {
  const { patientId, episodeId } = await way.watched();
  assert.notEqual(await way.standing(patientId), undefined);
  const code = await way.closed(patientId, { outcome: "failed", on: day(1), why: "resistant to bedaquiline" });
  assert.equal(code, "done");
  await way.told("TreatmentClosed", { patientId, episodeId });
  assert.deepEqual(await way.standing(patientId), { from: null, until: null, waits: [] });
  way.dawn(90);
  const { plan } = await way.readMonitoring(patientId);
  assert.equal(plan?.closed, true);
  const left = plan?.lines.flatMap(({ slots }) => slots.map(({ standing }) => standing)) ?? [];
  assert.ok(left.every((standing) => ["done", "missed", "not-needed"].includes(standing)));
});

test("of several treatments the running one is watched, or the last one", async () => {
  const { patientId, episodeId: first } = await way.watched();
  const failed = { outcome: "failed" as const, why: "resistant to bedaquiline" };
  assert.equal(await way.closed(patientId, { ...failed, on: day(1) }), "done");
  way.dawn(10);
  assert.equal((await way.readMonitoring(patientId)).plan?.episodeId, first);
  const picture = await way.xray(patientId);
  await way.result(patientId);
  const { results } = await way.house.act(readDiagnosis, { patientId }, way.doctor);
  const gating = results.filter(({ gates }) => gates).map(({ resultId }) => resultId as never);
  assert.equal(await way.confirmed(patientId, picture, ...gating), "done");
  const [second, longer] = [way.id(), beginsWith.longer];
  const again = { episodeId: second, startsOn: day(10), why: "after failure", ...longer };
  assert.equal(await way.started(patientId, way.doctor, again), "done");
  const watched = async () => (await way.readMonitoring(patientId)).plan;
  assert.deepEqual([(await watched())?.episodeId, (await watched())?.closed], [second, false]);
  assert.equal(await way.closed(patientId, { ...failed, on: day(10) }), "done");
  assert.deepEqual([(await watched())?.episodeId, (await watched())?.closed], [second, true]);
});

test("who on treatment is very thin waits for the doctor, until they weigh more or the treatment ends", async () => {
  const { patientId, episodeId } = await way.watched();
  const thin = async () => (await way.waits(patientId))["value-past-limit"] as { value?: number; limit?: number };
  // 160 cm: 40.9 kg are 16.0, 40 kg 15.6, 35.8 kg 14.0, 35 kg 13.7.
  await way.measured(patientId, 160, 40.9, day(1));
  assert.equal(await thin(), undefined);
  await way.measured(patientId, null, 40, day(1));
  assert.deepEqual([(await thin())?.value, (await thin())?.limit], [15.6, 16]);
  await way.measured(patientId, null, 35, day(1));
  assert.deepEqual([(await thin())?.value, (await thin())?.limit], [13.7, 14]);
  const { bodyMass } = await way.readMonitoring(patientId);
  assert.deepEqual(
    bodyMass?.limits.map(({ code, source }) => [code, source.confidence]),
    [["body-mass-14", "verified"]],
  );
  await way.measured(patientId, null, 41, day(1));
  assert.equal(await thin(), undefined);
  await way.measured(patientId, null, 36, day(1));
  assert.equal((await thin())?.value, 14.1);
  await way.closed(patientId, { outcome: "failed", on: day(1), why: "resistant to bedaquiline" });
  await way.told("TreatmentClosed", { patientId, episodeId });
  assert.equal(await thin(), undefined);
});

const inOrder = (ids: readonly string[]) => ids.toSorted((a, b) => a.localeCompare(b));

test("the list shows who waits longest first, page by page, and to each only their own", async () => {
  const fresh = await openTheWatch();
  try {
    const people: string[] = [];
    for (let n = 0; n < 9; n += 1) people.push((await fresh.watched()).patientId);
    const alone = await fresh.ours.member("worker", fresh.phc);
    const supervisor = await fresh.ours.member("supervisor", fresh.ours.district);
    fresh.dawn(12);
    // Three had their ECG and were seen and weighed in the first week; the others are overdue since day 11.
    for (const patientId of people.slice(0, 3)) {
      await fresh.examined(patientId as never, { kind: "ecg", qtcf: 420 }, day(8));
      await fresh.examined(patientId as never, { kind: "clinical", complains: false }, day(8));
      await fresh.measured(patientId as never, null, 43, day(8));
    }
    const first = await fresh.due({ limit: 4 });
    assert.deepEqual([first.today, first.counts], [day(12), { overdue: 6, due: 3 }]);
    const second = await fresh.due({ limit: 4, after: first.next as never });
    const third = await fresh.due({ limit: 4, after: second.next as never });
    const all = [first, second, third].flatMap(({ patients }) => patients.map(({ patientId }) => patientId));
    assert.equal(third.next, null);
    assert.deepEqual(inOrder(all), inOrder(people));
    assert.deepEqual(inOrder(all.slice(6)), inOrder(people.slice(0, 3)), "those that are overdue come first");
    const [one] = first.patients;
    assert.deepEqual(
      one?.waits.filter(({ until }) => until < day(12)).map(({ kind }) => kind),
      ["clinical", "weight", "ecg"],
    );
    assert.ok(
      one?.waits.every(({ from }) => from <= day(19)),
      "nothing that is further off than a week",
    );
    const only = async (which: "overdue" | "due") => (await fresh.due({ only: which })).patients.length;
    assert.deepEqual([await only("overdue"), await only("due")], [6, 3]);

    assert.equal((await fresh.due({}, supervisor)).patients.length, 9);
    assert.equal((await fresh.due({}, fresh.worker)).patients.length, 9);
    assert.deepEqual((await fresh.due({}, alone)).patients, []);
    assert.deepEqual((await fresh.due({}, fresh.neighbour)).patients, []);
    const none = { overdue: 0, due: 0 };
    for (const by of [alone, fresh.neighbour]) assert.deepEqual((await fresh.due({}, by)).counts, none);
    const top = await fresh.ours.member("super-admin", null);
    await fresh.house.act(erasePatient, { patientId: people[8] as never, because: "asked-for-it" }, top);
    assert.deepEqual((await fresh.due({})).counts, { overdue: 5, due: 3 }, "whoever was erased is counted no more");
    const elsewhere = await (await fresh.house.organisation()).member("doctor", null);
    assert.deepEqual((await fresh.due({}, elsewhere)).counts, none);
    for (const after of ["nowhere", "[]", `["2026-11-21","nobody"]`])
      assert.equal(codeOf(await fresh.house.send(listMonitoringDue, { after }, fresh.doctor)), "page-unknown");
    assert.equal(codeOf(await fresh.house.send(listMonitoringDue, {}, fresh.lab)), "not-allowed");
  } finally {
    await fresh.house.close();
  }
});

test("the night works out what days changed by themselves, page by page", async () => {
  const planned = await way.watched();
  // Linezolid is prescribed for thirty days, and ends by itself.
  const items = (await way.read(planned.patientId)).prescriptions.at(-1)?.items ?? [];
  const ending = items.map((item) => (item.medicine === "Lzd" ? { ...item, until: day(30) } : item));
  await way.changed(planned.patientId, { items: ending as never, why: "for a month" });
  way.dawn(46);
  assert.ok((await waiting(planned.patientId)).includes("neuropathy"), "as it was worked out on the first day");
  const asked: object[] = [];
  const send = async (operation: typeof workOutDue, input: { after?: never }) => {
    asked.push(input);
    return way.house.act(operation, { ...input, limit: 2 }, way.ours.builder);
  };
  await workOutDueNightly.run({ everywhere: (work: (by: never) => Promise<void>) => work(send as never) } as never);
  assert.ok(!(await waiting(planned.patientId)).includes("neuropathy"));
  const [running] = await way.house.look<{ count: number }>(
    "select count(*)::int from treatment.episode where closed_on is null",
  );
  assert.equal(asked.length, Math.floor((running?.count ?? 0) / 2) + 1);
});
