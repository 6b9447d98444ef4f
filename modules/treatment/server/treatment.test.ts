import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTheWay } from "../../../scenarios/on-the-way.ts";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { codeOf } from "../../../server/test-house.ts";
import { listToday, readDoses, recordDose } from "../../adherence/operations.ts";
import { readDiagnosis } from "../../diagnosis/operations.ts";
import { recordMeasures } from "../../people/operations.ts";
import { closeTreatment, readTreatments, switchPhase } from "../operations.ts";

/* From the first dose to the close, and all that is refused on the way. */

let way: Awaited<ReturnType<typeof openTheWay>>;
before(async () => {
  way = await openTheWay();
});
after(() => way.house.close());

const first = "2026-11-21" as CalendarDay;
/** The day of the treatment, beginning with 1. */
const day = (n: number): CalendarDay => addDays(first, n - 1);

/** Moves the house's clock to the morning of a day of the treatment. */
function dawn(n: number): void {
  way.house.clock.now = Date.parse(`${day(n)}T10:00:00+05:30`);
}

async function read(patientId: never) {
  const { treatments } = await way.house.act(readTreatments, { patientId }, way.doctor);
  const [treatment] = treatments;
  assert.ok(treatment);
  return treatment;
}

async function dose(patientId: never, n: number, more: object = {}): Promise<string> {
  const said = { source: "staff", says: "taken", observed: true, because: null } as const;
  const at = new Date(way.house.clock.now).toISOString();
  return codeOf(
    await way.house.send(recordDose, { patientId, factId: way.id(), day: day(n), ...said, at, ...more }, way.worker),
  );
}

type Switch = InputOf<typeof switchPhase>;
async function switched(patientId: never, more: Partial<Switch> = {}): Promise<string> {
  const { episodeId, phases, followUps } = await read(patientId);
  const present = phases.at(-1);
  const seen = {
    verified: present?.verified ?? 0,
    reported: present?.reported ?? 0,
    resultIds: followUps.map(({ resultId }) => resultId),
  };
  const usual = { to: "continuation" as const, seen, weightKg: 43, tablets: 3, why: null };
  const beginsOn = (more.beginsOn ?? addDays(first, 56)) as never;
  return codeOf(
    await way.house.send(
      switchPhase,
      { patientId, episodeId, phaseId: way.id(), ...usual, ...more, beginsOn },
      way.doctor,
    ),
  );
}

type Close = InputOf<typeof closeTreatment>;
async function closed(patientId: never, more: Partial<Close>): Promise<string> {
  const { episodeId, verified, reported, followUps } = await read(patientId);
  const seen = { verified, reported, resultIds: followUps.map(({ resultId }) => resultId) };
  const usual = { outcomeId: way.id(), outcome: "cured" as const, on: day(169), seen, why: null };
  return codeOf(await way.house.send(closeTreatment, { patientId, episodeId, ...usual, ...more }, way.doctor));
}

/** A smear taken on that day of the treatment. */
async function smear(patientId: never, n: number, found: "negative" | "1+" = "negative"): Promise<never> {
  return way.result(patientId, { test: "smear", found }, day(n));
}

test("a registration number is given when treatment starts, each once, also to sixteen at once", async () => {
  dawn(1);
  const people = await Promise.all(
    Array.from({ length: 16 }, async () => {
      const patientId = await way.patient();
      const [picture, result] = [await way.xray(patientId), await way.result(patientId)];
      await way.confirmed(patientId, picture, result);
      return patientId;
    }),
  );
  const before = await way.house.act(readTreatments, { patientId: people[0] as never }, way.doctor);
  assert.deepEqual(before.treatments, []);
  const codes = await Promise.all(people.map((patientId) => way.started(patientId)));
  assert.deepEqual(new Set(codes), new Set(["done"]));
  const numbers = await Promise.all(people.map(async (patientId) => (await read(patientId)).registrationNumber));
  assert.deepEqual(
    numbers.toSorted((a, b) => String(a).localeCompare(String(b))),
    Array.from({ length: 16 }, (_, n) => `${way.ours.handle.toUpperCase()}-26-${String(n + 1).padStart(4, "0")}`),
  );
});

test("a start that is refused uses up no number", async () => {
  const counted = async () =>
    (await way.house.look<{ count: number }>("select count from treatment.register"))[0]?.count;
  const before = await counted();
  const { patientId } = await way.onTreatment();
  assert.equal(await way.started(patientId), "on-treatment-already");
  assert.equal(await counted(), (before ?? 0) + 1);
});

test("the dose is the table's for the weight that stands, or somebody says why it is another", async () => {
  dawn(1);
  const patientId = await way.patient();
  const [picture, result] = [await way.xray(patientId), await way.result(patientId)];
  await way.confirmed(patientId, picture, result);
  const start = (more: object) => way.started(patientId, way.doctor, more);
  assert.equal(await start({ weightKg: 44 }), "weight-changed");
  assert.equal(await start({ tablets: 4 }), "dose-needs-a-reason");
  assert.equal(await start({ regimen: { code: "india-dstb", version: "1999" } }), "no-such-regimen");
  assert.equal(await start({ startsOn: day(0) }), "before-the-decision");
  assert.equal(await start({ startsOn: day(2) }), "day-not-begun");
  const body = { heightCm: null, weightKg: 75 };
  await way.house.act(recordMeasures, { patientId, measureId: way.id(), on: day(1), body }, way.worker);
  assert.equal(await start({}), "weight-changed");
  // 75 kg stands in two rows of the source: the doctor chooses, and neither needs a reason.
  assert.equal(await start({ weightKg: 75, tablets: 4 }), "dose-needs-a-reason");
  assert.equal(await start({ weightKg: 75, tablets: 4, why: "Vomits; to be raised next week." }), "done");
  const { phases } = await read(patientId);
  assert.equal(phases[0]?.why, "Vomits; to be raised next week.");
  assert.equal(phases[0]?.weightKg, 75);
  const [row] = await way.house.look<{ why: Buffer }>("select why from treatment.phase where patient = $1", [
    patientId,
  ]);
  assert.ok(row && !row.why.includes("Vomits"), "what a doctor writes is sealed");
});

test("nobody without a weight is given a dose", async () => {
  const patientId = await way.patient({ body: null });
  const [picture, result] = [await way.xray(patientId), await way.result(patientId)];
  await way.confirmed(patientId, picture, result);
  assert.equal(await way.started(patientId), "no-weight");
});

test("a regimen that counts on rifampicin is not begun where a test found resistance to it", async () => {
  const patientId = await way.patient();
  const picture = await way.xray(patientId);
  const result = await way.result(patientId, { test: "truenat", found: "found-rif-resistant" });
  await way.confirmed(patientId, picture, result);
  assert.equal(await way.started(patientId), "resistant-to-the-regimen");
});

test("a whole course: phases on their evidence, cured at its end, and a new decision before another", async () => {
  dawn(1);
  const { patientId } = await way.onTreatment();
  for (let n = 1; n <= 55; n += 1) {
    dawn(n);
    assert.equal(await dose(patientId, n, n % 10 === 0 ? { source: "patient", observed: false } : {}), "done");
  }
  dawn(56);
  assert.deepEqual((await read(patientId)).lacking, ["doses", "follow-up"]);
  assert.equal(await switched(patientId, { beginsOn: day(56) }), "evidence-needs-a-reason");
  await dose(patientId, 56);
  const test50 = await smear(patientId, 50);
  const now = await read(patientId);
  assert.deepEqual(now.lacking, []);
  assert.deepEqual([now.phases[0]?.verified, now.phases[0]?.reported, now.phases[0]?.doses], [51, 5, 56]);
  // Follow-up tests leave the gate alone: nobody has to confirm TB again.
  const { gate, needsDoctor } = await way.house.act(readDiagnosis, { patientId }, way.doctor);
  assert.deepEqual([gate, needsDoctor], [{ is: "open" }, false]);

  assert.equal(await switched(patientId, { to: "intensive" }), "not-the-next-phase");
  assert.equal(await switched(patientId, { beginsOn: day(58) }), "day-not-begun");
  assert.equal(await switched(patientId, { beginsOn: day(1) }), "before-the-phase");
  const seen = { verified: 50, reported: 5, resultIds: [test50] };
  assert.equal(await switched(patientId, { seen }), "evidence-changed");
  assert.equal(await switched(patientId, { seen: { verified: 51, reported: 5, resultIds: [] } }), "evidence-changed");
  assert.equal(await switched(patientId), "done");
  assert.equal(await switched(patientId), "not-the-next-phase");
  const second = (await read(patientId)).phases[1];
  assert.deepEqual(second?.evidence, { verified: 51, reported: 5, doses: 56, resultIds: [test50], lacking: [] });

  for (let n = 57; n <= 167; n += 1) {
    dawn(n);
    await dose(patientId, n);
  }
  await smear(patientId, 165);
  assert.equal(await closed(patientId, { on: day(167) }), "outcome-not-open");
  dawn(168);
  await dose(patientId, 168);
  dawn(169);
  // The course is complete: nothing is due any more, and one more says nothing more.
  const due = await way.house.act(readDoses, { patientId, episodeId: (await read(patientId)).episodeId }, way.doctor);
  assert.deepEqual([due.days.at(-1)?.state, due.verified.den], ["not-due", 168]);
  assert.equal(await dose(patientId, 169), "done");
  assert.equal((await read(patientId)).verified, 163);
  const { patients } = await way.house.act(listToday, {}, way.worker);
  assert.ok(patients.every((one) => one.patientId !== patientId));
  assert.equal(await closed(patientId, { on: day(167) }), "dose-after-that-day");
  assert.equal(await closed(patientId, { on: day(170) }), "day-not-begun");
  assert.equal(await closed(patientId, { outcome: "completed" }), "outcome-not-open");
  assert.equal(await closed(patientId, { outcome: "failed" }), "say-why");
  assert.equal(await closed(patientId, { on: day(169) }), "done");
  assert.equal(await closed(patientId, {}), "treatment-closed");
  assert.equal(await dose(patientId, 170), "day-not-begun");
  const { closed: end } = await read(patientId);
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

test("a resistance found on the way brings the doctor back to the gate", async () => {
  dawn(1);
  const { patientId } = await way.onTreatment();
  dawn(30);
  await way.result(patientId, { test: "xpert", found: "found-rif-resistant" }, day(29));
  const { gate, needsDoctor } = await way.house.act(readDiagnosis, { patientId }, way.doctor);
  assert.deepEqual([gate, needsDoctor], [{ is: "closed", because: "results-changed" }, true]);
});

test("a specimen of before the first dose still closes the gate when its result comes late", async () => {
  dawn(1);
  const { patientId } = await way.onTreatment();
  dawn(20);
  await way.result(patientId, { test: "culture", found: "positive" }, day(1));
  const { gate } = await way.house.act(readDiagnosis, { patientId }, way.doctor);
  assert.deepEqual(gate, { is: "closed", because: "results-changed" });
});

test("whoever records a dose while the treatment is being closed waits, and is told that it ended", async () => {
  dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  dawn(2);
  await way.house.look("begin");
  await way.house.look("lock table treatment.outcome in exclusive mode");
  const seen = { verified: 0, reported: 0, resultIds: [] };
  const end = { patientId, episodeId, outcomeId: way.id(), outcome: "died" as const, on: day(1), seen, why: null };
  const closing = way.house.send(closeTreatment, end, way.doctor).then(codeOf);
  await way.house.until(async () => (await way.house.blocked()) === 1);
  let early: string | null = null;
  const recording = dose(patientId, 2).then((code) => (early = code));
  await way.house.until(async () => early !== null || (await way.house.blocked()) === 2);
  await way.house.look("commit");
  assert.deepEqual([await closing, await recording], ["done", "treatment-closed"]);
});

test("of sixteen who close at once one does, and the others are told", async () => {
  dawn(1);
  const { patientId } = await way.onTreatment();
  const codes = await Promise.all(Array.from({ length: 16 }, () => closed(patientId, { outcome: "died", on: day(1) })));
  assert.deepEqual(codes.toSorted(), ["done", ...Array.from({ length: 15 }, () => "treatment-closed")]);
});

test("a treatment is closed, or goes on, only under the patient to whom it belongs", async () => {
  dawn(1);
  const [one, other] = [await way.onTreatment(), await way.patient()];
  const seen = { verified: 0, reported: 0, resultIds: [] };
  const end = { outcomeId: way.id(), outcome: "died" as const, on: day(1), seen, why: null };
  const stranger = { patientId: other, episodeId: one.episodeId };
  assert.equal(codeOf(await way.house.send(closeTreatment, { ...stranger, ...end }, way.doctor)), "no-such-treatment");
});
