import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { day, openACourse } from "../../../scenarios/on-a-course.ts";
import { tablets } from "../../../scenarios/prescribed.ts";
import { recordMeasures } from "../../people/operations.ts";
import { testRegistration } from "../../people/test-registration.ts";
import { readTreatments } from "../operations.ts";

/* What is asked before the first dose. */

let way: Awaited<ReturnType<typeof openACourse>>;
before(async () => {
  way = await openACourse();
});
after(() => way.house.close());

test("a registration number is given when treatment starts, each once, also to sixteen at once", async () => {
  way.dawn(1);
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
  const numbers = await Promise.all(people.map(async (patientId) => (await way.read(patientId)).registrationNumber));
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
  way.dawn(1);
  const patientId = await way.patient();
  const [picture, result] = [await way.xray(patientId), await way.result(patientId)];
  await way.confirmed(patientId, picture, result);
  const start = (more: object) => way.started(patientId, way.doctor, more);
  assert.equal(await start({ weightKg: 44 }), "weight-changed");
  assert.equal(await start({ items: tablets(day(1), 4) }), "dose-needs-a-reason");
  assert.equal(await start({ regimen: { code: "india-dstb", version: "1999" } }), "no-such-regimen");
  assert.equal(await start({ startsOn: day(0) }), "before-the-decision");
  assert.equal(await start({ startsOn: day(2) }), "day-not-begun");
  const measured = (heightCm: number | null, weightKg: number | null) =>
    way.house.act(
      recordMeasures,
      { patientId, measureId: way.id(), on: day(1), body: { heightCm, weightKg } },
      way.worker,
    );
  await measured(null, 75);
  assert.equal(await start({}), "weight-changed");
  // Somebody measures only the height: the weight of before still stands.
  way.house.clock.now += 60_000;
  await measured(157, null);
  // 75 kg stands in two rows of the source: the doctor chooses, and neither needs a reason.
  assert.equal(await start({ weightKg: 75, items: tablets(day(1), 4) }), "dose-needs-a-reason");
  assert.equal(
    await start({ weightKg: 75, items: tablets(day(1), 4), why: "Vomits; to be raised next week." }),
    "done",
  );
  const { although, phases, prescriptions } = await way.read(patientId);
  assert.deepEqual(
    [although, phases[0]?.why, prescriptions[0]?.why],
    [null, null, "Vomits; to be raised next week."],
    "the words stand where they explain something",
  );
  assert.equal(prescriptions[0]?.weightKg, 75);
  assert.deepEqual(prescriptions[0]?.tables, ["india-dstb-fdc-adult 2026-11"]);
  const [row] = await way.house.look<{ why: Buffer }>("select why from treatment.prescription where patient = $1", [
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

test("to somebody of nineteen no number of tablets is given without a word of why", async () => {
  way.dawn(1);
  const ids = { patientId: way.id(), placeId: way.phc, on: day(1) };
  const { identity } = testRegistration(ids, { name: "Anil Kumar", born: { year: 2007, day: null }, phone: null });
  const patientId = await way.patient({ identity });
  const [picture, result] = [await way.xray(patientId), await way.result(patientId)];
  await way.confirmed(patientId, picture, result);
  assert.equal(await way.started(patientId), "dose-needs-a-reason");
  assert.equal(await way.started(patientId, way.doctor, { why: "Nearly twenty, and of an adult's weight." }), "done");
});

test("the day of a decision is the day by the clocks here, and a dose after midnight belongs to the evening before", async () => {
  // Half past three in the morning in India is still the day before in Greenwich, and here the day has begun.
  for (const [time, earliest] of [
    ["03:30", 2],
    ["00:10", 1],
  ] as const) {
    way.dawn(1);
    const patientId = await way.patient();
    const [picture, result] = [await way.xray(patientId), await way.result(patientId)];
    way.house.clock.now = Date.parse(`${day(2)}T${time}:00+05:30`);
    await way.confirmed(patientId, picture, result);
    const starts = (n: number) => way.started(patientId, way.doctor, { startsOn: day(n), items: tablets(day(n)) });
    assert.equal(await starts(earliest - 1), "before-the-decision", time);
    assert.equal(await starts(3), "day-not-begun", time);
    assert.equal(await starts(earliest), "done", time);
  }
});

test("a new year begins the register anew", async () => {
  // 21 November is day 1, so 1 January is day 42.
  way.dawn(42);
  const patientId = await way.patient();
  const [picture, result] = [await way.xray(patientId), await way.result(patientId)];
  await way.confirmed(patientId, picture, result);
  assert.equal(await way.started(patientId, way.doctor, { startsOn: day(42) }), "done");
  assert.equal((await way.read(patientId)).registrationNumber, `${way.ours.handle.toUpperCase()}-27-0001`);
});

test("a regimen that counts on rifampicin is not begun where a test found resistance to it", async () => {
  way.dawn(1);
  const patientId = await way.patient();
  const picture = await way.xray(patientId);
  const result = await way.result(patientId, { test: "truenat", found: "found-rif-resistant" });
  await way.confirmed(patientId, picture, result);
  assert.equal(await way.started(patientId), "resistant-to-the-regimen");
  // One person's resistance says nothing of another.
  await way.onTreatment();
});
