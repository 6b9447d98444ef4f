import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { day, openACourse } from "../../../scenarios/on-a-course.ts";
import { keepAllLines, tellAll } from "../../../scenarios/telling.ts";
import { tablets } from "../../../scenarios/prescribed.ts";
import { codeOf } from "../../../server/test-house.ts";
import { listToday, readDoses } from "../../adherence/operations.ts";
import { readDiagnosis } from "../../diagnosis/operations.ts";
import { erasePatient } from "../../people/operations.ts";
import { listPatientsIn } from "../../reports/operations.ts";
import { closeTreatment, readTreatments, switchPhase } from "../operations.ts";

/* From the first dose to the close, and all that is refused on the way. */

let way: Awaited<ReturnType<typeof openACourse>>;
before(async () => {
  way = await openACourse();
});
after(() => way.house.close());

test("a whole course: phases on their evidence, cured at its end, and a new decision before another", async () => {
  way.dawn(1);
  const { patientId } = await way.onTreatment();
  for (let n = 1; n <= 55; n += 1) {
    way.dawn(n);
    assert.equal(await way.said(patientId, n, n % 10 === 0 ? { source: "patient", observed: false } : {}), "done");
  }
  way.dawn(56);
  assert.deepEqual((await way.read(patientId)).lacking, ["doses", "follow-up"]);
  assert.equal(await way.switched(patientId, { beginsOn: day(56) }), "evidence-needs-a-reason");
  await way.said(patientId, 56);
  const test50 = await way.smear(patientId, 50);
  const now = await way.read(patientId);
  assert.deepEqual(now.lacking, []);
  assert.deepEqual([now.phases[0]?.verified, now.phases[0]?.reported, now.phases[0]?.doses], [51, 5, 56]);
  // Follow-up tests leave the gate alone: nobody has to confirm TB again.
  const { gate, needsDoctor } = await way.house.act(readDiagnosis, { patientId }, way.doctor);
  assert.deepEqual([gate, needsDoctor], [{ is: "open" }, false]);

  assert.equal(await way.switched(patientId, { to: "intensive" }), "not-the-next-phase");
  assert.equal(await way.switched(patientId, { beginsOn: day(58) }), "day-not-begun");
  assert.equal(await way.switched(patientId, { beginsOn: day(1) }), "before-the-phase");
  for (const [verified, reported] of [
    [50, 5],
    [51, 4],
  ] as const) {
    const seen = { verified, reported, resultIds: [test50] };
    assert.equal(await way.switched(patientId, { seen }), "evidence-changed");
  }
  assert.equal(
    await way.switched(patientId, { seen: { verified: 51, reported: 5, resultIds: [] } }),
    "evidence-changed",
  );
  assert.equal(await way.switched(patientId, { items: tablets(day(57), 4, "HRE") }), "dose-needs-a-reason");
  assert.equal(await way.switched(patientId, { weightKg: 44 }), "weight-changed");
  assert.equal(await way.switched(patientId), "done");
  assert.equal(await way.switched(patientId), "not-the-next-phase");
  const second = (await way.read(patientId)).phases[1];
  assert.deepEqual(second?.evidence, { verified: 51, reported: 5, doses: 56, resultIds: [test50], lacking: [] });

  for (let n = 57; n <= 167; n += 1) {
    way.dawn(n);
    await way.said(patientId, n);
  }
  await way.smear(patientId, 165);
  assert.equal(await way.closed(patientId, { on: day(167) }), "outcome-not-open");
  way.dawn(168);
  await way.said(patientId, 168);
  const dueToday = async () => (await way.house.act(listToday, {}, way.worker)).patients;
  // On the day of the last dose it still shows, as taken.
  assert.equal((await dueToday()).find((one) => one.patientId === patientId)?.week.at(-1)?.soFar, "verified");
  way.dawn(169);
  // The course is complete: nothing is due any more, and one more says nothing more.
  const due = await way.house.act(
    readDoses,
    { patientId, episodeId: (await way.read(patientId)).episodeId },
    way.doctor,
  );
  assert.deepEqual([due.days.at(-1)?.state, due.verified.den], ["not-due", 168]);
  assert.equal(await way.said(patientId, 169), "done");
  assert.equal((await way.read(patientId)).verified, 163);
  assert.ok((await dueToday()).every((one) => one.patientId !== patientId));
  const { phases } = await way.read(patientId);
  assert.deepEqual(
    phases.map(({ verified, reported }) => [verified, reported]),
    [
      [51, 5],
      [112, 0],
    ],
  );
  // Whoever has taken the whole course is never called silent, and has no more doses due than it had.
  way.dawn(180);
  await tellAll(way.house);
  await keepAllLines(way.house, way.ours.id);
  const listed = async (set: "silent" | "continuation") =>
    (await way.house.act(listPatientsIn, { set }, way.doctor)).patients.find((one) => one.patientId === patientId);
  assert.equal(await listed("silent"), undefined);
  const doses = { due: 168, verified: 163, reported: 5, unknown: 0, missed: 0 };
  assert.deepEqual((await listed("continuation"))?.treatment?.doses, doses);
  way.dawn(169);
  assert.equal(await way.closed(patientId, { on: day(167) }), "dose-after-that-day");
  assert.equal(await way.closed(patientId, { on: day(170) }), "day-not-begun");
  const { followUps } = await way.read(patientId);
  const resultIds = followUps.map(({ resultId }) => resultId);
  for (const seen of [
    { verified: 162, reported: 5, resultIds },
    { verified: 163, reported: 4, resultIds },
    { verified: 163, reported: 5, resultIds: resultIds.slice(1) },
  ])
    assert.equal(await way.closed(patientId, { seen }), "evidence-changed");
  assert.equal(await way.closed(patientId, { outcome: "completed" }), "outcome-not-open");
  assert.equal(await way.closed(patientId, { outcome: "failed" }), "say-why");
  assert.equal(await way.closed(patientId, { outcome: "not-evaluated" }), "say-why");
  assert.equal(await way.closed(patientId, { on: day(169) }), "done");
  assert.equal(await way.closed(patientId, {}), "treatment-closed");
  assert.equal(await way.switched(patientId), "treatment-closed");
  assert.equal(await way.said(patientId, 170), "day-not-begun");
  const { closed: end } = await way.read(patientId);
  assert.deepEqual(
    [end?.outcome, end?.on, end?.evidence.verified, end?.evidence.reported],
    ["cured", day(169), 163, 5],
  );

  // It is over: a second treatment rests on a second look.
  assert.equal(await way.started(patientId, way.doctor, { startsOn: day(169) }), "decision-used");
  const record = await way.house.act(readDiagnosis, { patientId }, way.doctor);
  const gating = record.results.filter(({ gates }) => gates).map(({ resultId }) => resultId);
  assert.equal(await way.confirmed(patientId, record.xrays[0]?.xrayId as never, ...(gating as never[])), "done");
  assert.equal(await way.started(patientId, way.doctor, { startsOn: day(169) }), "done");
  const { treatments } = await way.house.act(readTreatments, { patientId }, way.doctor);
  assert.deepEqual(
    treatments.map(({ closed: end }) => end?.outcome ?? null),
    [null, "cured"],
  );
  assert.equal(treatments[0]?.verified, 0, "the doses of the first are not the second's");
});

test("the treatment of somebody who was erased is neither begun nor gone on with nor closed", async () => {
  way.dawn(1);
  const [{ patientId }, confirmed] = [await way.onTreatment(), await way.patient()];
  const [picture, result] = [await way.xray(confirmed), await way.result(confirmed)];
  await way.confirmed(confirmed, picture, result);
  const top = await way.ours.member("super-admin", null);
  for (const erased of [patientId, confirmed])
    await way.house.act(erasePatient, { patientId: erased, because: "asked-for-it" }, top);
  assert.equal(await way.started(confirmed), "erased");
  assert.equal(await way.switched(patientId, { beginsOn: day(2), why: "Asked for it." }), "erased");
  assert.equal(await way.closed(patientId, { outcome: "died", on: day(1) }), "erased");
});

test("a phase that begins tomorrow changes nothing of today's dose, and what it lacked stays written beside it", async () => {
  way.dawn(1);
  const { patientId } = await way.onTreatment();
  way.dawn(10);
  const why = "Jaundice; two tablets and no pyrazinamide.";
  assert.equal(await way.switched(patientId, { beginsOn: day(11), items: tablets(day(11), 2, "HRE"), why }), "done");
  const { phases, prescriptions } = await way.read(patientId);
  assert.deepEqual(phases[1]?.evidence?.lacking, ["doses", "follow-up"]);
  assert.deepEqual([phases[1]?.why, prescriptions[1]?.why], [why, why], "it is asked once, and says why of both");
  const today = async () => {
    const { patients } = await way.house.act(listToday, {}, way.worker);
    const row = patients.find((one) => one.patientId === patientId);
    return [row?.phase, row?.takes.map((item) => item.tablets)];
  };
  assert.deepEqual(await today(), ["intensive", [3]]);
  way.dawn(11);
  assert.deepEqual(await today(), ["continuation", [2]]);
});

test("a treatment ends on a day it had, with what was said of its end, and later specimens are not its own", async () => {
  way.dawn(1);
  const { patientId } = await way.onTreatment();
  way.dawn(5);
  await way.said(patientId, 4, { source: "patient", observed: false });
  assert.equal((await way.read(patientId)).lastDoseOn, day(4), "a dose that was told is a dose");
  const why = "Moved to another state.";
  const ends = (on: CalendarDay) => way.closed(patientId, { outcome: "not-evaluated", on, why });
  assert.equal(await ends(day(0)), "before-the-phase");
  assert.equal(await ends(day(3)), "dose-after-that-day");
  assert.equal(await ends(day(4)), "done");
  const end = await way.read(patientId);
  assert.deepEqual([end.closed?.on, end.closed?.why], [day(4), why]);
  const [row] = await way.house.look<{ why: Buffer }>("select why from treatment.outcome where patient = $1", [
    patientId,
  ]);
  assert.ok(row && !row.why.includes("Moved"), "what a doctor writes is sealed");

  way.dawn(8);
  const gating = async () => {
    const { results } = await way.house.act(readDiagnosis, { patientId }, way.doctor);
    return results.filter(({ gates }) => gates).map(({ resultId }) => resultId);
  };
  const before = await gating();
  const lastDay = await way.smear(patientId, 4);
  assert.deepEqual(await gating(), before, "a specimen of the last day still watches the treatment");
  const later = await way.smear(patientId, 7, "1+");
  assert.deepEqual(new Set(await gating()), new Set([...before, later]), "one of after it says something new");
  assert.deepEqual(
    (await way.read(patientId)).followUps.map(({ resultId }) => resultId),
    [lastDay],
  );
});

test("a phase that began on a day in the past leaves the doses of since then to the next one", async () => {
  way.dawn(1);
  const { patientId } = await way.onTreatment();
  for (let n = 1; n <= 57; n += 1) {
    way.dawn(n);
    await way.said(patientId, n);
  }
  await way.smear(patientId, 50);
  assert.equal(await way.switched(patientId, { beginsOn: day(10) }), "evidence-needs-a-reason");
  assert.equal(await way.switched(patientId, { beginsOn: day(57) }), "done");
  const { phases } = await way.read(patientId);
  assert.deepEqual(
    phases.map(({ verified, evidence }) => [verified, evidence?.verified ?? null]),
    [
      [56, null],
      [1, 56],
    ],
  );
});

test("a second treatment rests on a look after the first has ended, not on one in its midst", async () => {
  way.dawn(1);
  const { patientId } = await way.onTreatment();
  way.dawn(10);
  const { xrays, results } = await way.house.act(readDiagnosis, { patientId }, way.doctor);
  const [picture, seen] = [xrays[0]?.xrayId as never, results.map(({ resultId }) => resultId as never)];
  assert.equal(await way.confirmed(patientId, picture, ...seen), "done");
  way.dawn(40);
  const left = { outcome: "not-evaluated", on: day(30), why: "Moved away." } as const;
  assert.equal(await way.closed(patientId, left), "done");
  assert.equal(await way.started(patientId, way.doctor, { startsOn: day(12) as never }), "decision-used");
  assert.equal(await way.confirmed(patientId, picture, ...seen), "done");
  assert.equal(await way.started(patientId, way.doctor, { startsOn: day(12) as never }), "before-the-decision");
  assert.equal(await way.started(patientId, way.doctor, { startsOn: day(40) as never }), "done");
});

test("nobody is said to have been lost before the day on which they gave sputum", async () => {
  way.dawn(1);
  const { patientId } = await way.onTreatment();
  way.dawn(91);
  await way.smear(patientId, 90, "1+");
  way.dawn(100);
  const lost = { outcome: "lost-to-follow-up", why: "Nobody spoke of these days; the house is locked." } as const;
  assert.equal(await way.closed(patientId, { ...lost, on: day(60) }), "dose-after-that-day");
  assert.equal(await way.closed(patientId, { ...lost, on: day(90) }), "done");
});

test("whoever records a dose while the treatment is being closed waits, and is told that it ended", async () => {
  way.dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  way.dawn(2);
  await way.house.look("begin");
  await way.house.look("lock table treatment.outcome in exclusive mode");
  const seen = { verified: 0, reported: 0, resultIds: [] };
  const end = { patientId, episodeId, outcomeId: way.id(), outcome: "died" as const, on: day(1), seen, why: null };
  const closing = way.house.send(closeTreatment, end, way.doctor).then(codeOf);
  await way.house.until(async () => (await way.house.blocked()) === 1);
  let early: string | null = null;
  const recording = way.said(patientId, 2).then((code) => (early = code));
  await way.house.until(async () => early !== null || (await way.house.blocked()) === 2);
  await way.house.look("commit");
  assert.deepEqual([await closing, await recording], ["done", "treatment-closed"]);
});

test("of sixteen who close at once one does, and the others are told", async () => {
  way.dawn(1);
  const { patientId } = await way.onTreatment();
  const codes = await Promise.all(
    Array.from({ length: 16 }, () => way.closed(patientId, { outcome: "died", on: day(1) })),
  );
  assert.deepEqual(codes.toSorted(), ["done", ...Array.from({ length: 15 }, () => "treatment-closed")]);
});

test("a treatment is closed, or goes on, only under the patient to whom it belongs", async () => {
  way.dawn(1);
  const [one, other] = [await way.onTreatment(), await way.patient()];
  const seen = { verified: 0, reported: 0, resultIds: [] };
  const end = { outcomeId: way.id(), outcome: "died" as const, on: day(1), seen, why: null };
  const stranger = { patientId: other, episodeId: one.episodeId };
  assert.equal(codeOf(await way.house.send(closeTreatment, { ...stranger, ...end }, way.doctor)), "no-such-treatment");
  const next = { phaseId: way.id(), to: "continuation" as const, beginsOn: day(2), seen, weightKg: 43 };
  const items = tablets(day(2), 3, "HRE");
  const why = "Hers, and not his.";
  assert.equal(
    codeOf(
      await way.house.send(switchPhase, { ...stranger, ...next, prescriptionId: way.id(), items, why }, way.doctor),
    ),
    "no-such-treatment",
  );
});
