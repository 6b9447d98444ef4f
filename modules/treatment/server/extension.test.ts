import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { day } from "../../../scenarios/on-a-course.ts";
import { openSecondLine } from "../../../scenarios/on-second-line.ts";
import { codeOf } from "../../../server/test-house.ts";
import { extendPhase } from "../operations.ts";

/* A phase made longer by the steps of its regimen, up to its bound. */

let way: Awaited<ReturnType<typeof openSecondLine>>;
before(async () => {
  way = await openSecondLine();
});
after(() => way.house.close());

test("the nine-month regimen: month by month from four to six while the newest test finds TB, and no further", async () => {
  const { patientId, episodeId } = await way.begun("nineMonth");
  await way.kept(episodeId, patientId, "v".repeat(118));
  way.dawn(119);
  assert.equal(await way.extended(patientId), "evidence-needs-a-reason", "no test speaks yet");
  const negative = await way.smear(patientId, 100);
  assert.equal(await way.extended(patientId), "evidence-needs-a-reason", "the newest test finds none");
  const positive = await way.smear(patientId, 116, "1+");
  const seen = { verified: 118, reported: 0, resultIds: [negative] };
  assert.equal(await way.extended(patientId, { seen }), "evidence-changed");
  assert.equal(await way.extended(patientId), "done");
  const [longer] = (await way.read(patientId)).phases;
  assert.deepEqual([longer?.doses, (await way.read(patientId)).doses], [150, 300]);
  const [step] = longer?.extensions ?? [];
  assert.deepEqual([step?.doses, step?.from, step?.to, step?.why], [30, 120, 150, null]);
  assert.deepEqual(new Set(step?.resultIds), new Set([negative, positive]));

  way.dawn(145);
  await way.smear(patientId, 144);
  const why = "Smear gone, culture still grows; sputum was thin.";
  assert.equal(await way.extended(patientId), "evidence-needs-a-reason");
  assert.equal(await way.extended(patientId, { why }), "done");
  const now = await way.read(patientId);
  assert.deepEqual([now.phases[0]?.doses, now.doses, now.phases[0]?.extensions[1]?.why], [180, 330, why]);
  assert.equal(await way.extended(patientId, { why }), "no-extension");
  const [row] = await way.house.look<{ why: Buffer }>("select why from treatment.extension where number = 2");
  assert.ok(row && !row.why.includes("thin"), "what a doctor writes is sealed");
});

test("a longer phase is complete with its last dose, and goes on to the next with what it was asked", async () => {
  const { patientId, episodeId } = await way.begun("nineMonth");
  way.dawn(118);
  await way.smear(patientId, 110, "1+");
  assert.equal(await way.extended(patientId), "done");
  await way.kept(episodeId, patientId, "v".repeat(149));
  way.dawn(150);
  assert.deepEqual((await way.read(patientId)).lacking, ["doses", "still-positive"]);
  await way.kept(episodeId, patientId, "v".repeat(150));
  way.dawn(151);
  await way.smear(patientId, 149);
  assert.deepEqual((await way.read(patientId)).lacking, []);
});

test("of sixteen who make it longer at once one does, and the others are told", async () => {
  const { patientId } = await way.begun("nineMonth");
  way.dawn(110);
  await way.smear(patientId, 105, "1+");
  const codes = await Promise.all(Array.from({ length: 16 }, () => way.extended(patientId, { phaseDoses: 120 })));
  assert.deepEqual(codes.toSorted(), ["done", ...Array.from({ length: 15 }, () => "evidence-changed")]);
  assert.equal((await way.read(patientId)).phases[0]?.doses, 150);
});

test("what has no extension is not made longer, nor another phase than the present one, nor what ended", async () => {
  const fixed = await way.begun("bpalm");
  way.dawn(150);
  await way.smear(fixed.patientId, 149, "1+");
  assert.equal(await way.extended(fixed.patientId), "no-extension", "WHO: BPaLM is 26 weeks");
  assert.equal(await way.extended(fixed.patientId, { phaseId: way.id() }), "not-the-present-phase");
  const other = await way.begun("bpalm");
  assert.equal(await way.extended(fixed.patientId, { episodeId: other.episodeId }), "no-such-treatment");
  assert.equal(await way.closed(other.patientId, { outcome: "died", on: day(1) }), "done");
  assert.equal(await way.extended(other.patientId), "treatment-closed");
  const input = {
    ...{ patientId: fixed.patientId, episodeId: fixed.episodeId, phaseId: way.id(), extensionId: way.id() },
    phaseDoses: 182,
    ...{ seen: { verified: 0, reported: 0, resultIds: [] }, why: null },
  };
  for (const by of [way.neighbour, way.worker])
    assert.equal(codeOf(await way.house.send(extendPhase, input, by)), "not-allowed");
});

test("BPaLM without moxifloxacin is BPaL, and that one is made longer to 39 weeks", async () => {
  const { patientId } = await way.begun("bpalm");
  way.dawn(130);
  await way.smear(patientId, 129, "1+");
  const { prescriptions } = await way.read(patientId);
  const items = (prescriptions[0]?.items ?? []).filter(({ medicine }) => medicine !== "Mfx");
  assert.equal(await way.changed(patientId, { from: day(130), items, because: "resistance" }), "done");
  assert.equal(await way.extended(patientId), "done");
  const now = await way.read(patientId);
  assert.deepEqual([now.phases[0]?.doses, now.doses, now.startedOn], [273, 273, day(1)]);
  // Within ten months, and no longer within seven.
  assert.equal(now.gapVerdict?.lastDay, day(301));
  assert.equal(await way.extended(patientId), "no-extension");
});
