import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { day, missed, openACourse, told } from "../../../scenarios/on-a-course.ts";
import { codeOf } from "../../../server/test-house.ts";
import { listToday, readDoses, withdrawDose } from "../operations.ts";
import { readDiagnosis } from "../../diagnosis/operations.ts";
import { erasePatient } from "../../people/operations.ts";
import { closeTreatment } from "../../treatment/operations.ts";

/* Words about doses, from the one who says them to the calendar. */

let way: Awaited<ReturnType<typeof openACourse>>;
before(async () => {
  way = await openACourse();
});
after(() => way.house.close());

test("a day of which nobody speaks is unknown and never missed; what is seen and what is told are counted apart", async () => {
  way.dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  assert.equal(await way.said(patientId, 1), "done");
  way.dawn(2);
  assert.equal(await way.said(patientId, 2, told), "done");
  way.dawn(3);
  assert.equal(await way.said(patientId, 3, missed), "done");
  way.dawn(5);
  const { states, verified, reported, today, days } = await way.calendar(patientId, episodeId);
  assert.deepEqual(states, ["verified", "reported", "missed", "unknown", "unknown"]);
  assert.deepEqual(
    [verified, reported],
    [
      { num: 1, den: 4 },
      { num: 1, den: 4 },
    ],
  );
  assert.equal(today, day(5));
  assert.deepEqual(
    days.map(({ open }) => open),
    [false, false, false, false, true],
  );
  assert.equal(days[2]?.evidence[0]?.because, "side-effects");
  assert.equal(days[0]?.evidence[0]?.by.name, "Test worker");
});

test("what arrives late settles its day anew, and a word taken back counts no more and stays readable", async () => {
  way.dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  way.dawn(4);
  const factId = way.id();
  assert.equal(await way.said(patientId, 2, { factId }), "done");
  assert.deepEqual((await way.calendar(patientId, episodeId)).states, ["unknown", "verified", "unknown", "unknown"]);
  const back = { patientId, factId, withdrawalId: way.id(), why: "wrong-day" } as const;
  assert.equal(codeOf(await way.house.send(withdrawDose, back, way.worker)), "done");
  const again = { ...back, withdrawalId: way.id() };
  assert.equal(codeOf(await way.house.send(withdrawDose, again, way.worker)), "withdrawn-already");
  const { states, days } = await way.calendar(patientId, episodeId);
  assert.deepEqual(states, ["unknown", "unknown", "unknown", "unknown"]);
  assert.equal(days[1]?.evidence[0]?.withdrawn?.why, "wrong-day");
  // Of two words of staff the later one holds, and the earlier one comes back when it is taken back.
  await way.said(patientId, 3, missed);
  const second = way.id();
  way.house.clock.now += 60_000;
  await way.said(patientId, 3, { factId: second });
  assert.equal((await way.calendar(patientId, episodeId)).states[2], "verified");
  await way.house.act(
    withdrawDose,
    { patientId, factId: second, withdrawalId: way.id(), why: "by-mistake" },
    way.worker,
  );
  assert.equal((await way.calendar(patientId, episodeId)).states[2], "missed");
});

test("a word taken back leaves the row that lists are read from as if it had never been said", async () => {
  way.dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  way.dawn(4);
  const [second, third] = [way.id(), way.id()];
  await way.said(patientId, 2, { factId: second });
  await way.said(patientId, 3, { factId: third });
  assert.deepEqual(await way.row(episodeId), { letters: "-vv", heard: day(3) });
  const back = (factId: never) =>
    way.house.act(withdrawDose, { patientId, factId, withdrawalId: way.id(), why: "wrong-day" }, way.worker);
  await back(third);
  assert.deepEqual(await way.row(episodeId), { letters: "-v", heard: day(2) });
  await way.said(patientId, 1, missed);
  await back(second);
  assert.deepEqual(await way.row(episodeId), { letters: "m", heard: day(1) });
});

test("a dose is taken back, and a calendar read, only under the patient to whom it belongs", async () => {
  way.dawn(1);
  const [one, other] = [await way.onTreatment(), await way.onTreatment()];
  const factId = way.id();
  assert.equal(await way.said(one.patientId, 1, { factId }), "done");
  const { patientId } = other;
  const back = { patientId, factId, withdrawalId: way.id(), why: "wrong-patient" } as const;
  assert.equal(codeOf(await way.house.send(withdrawDose, back, way.worker)), "no-such-dose");
  const foreign = { patientId, episodeId: one.episodeId };
  assert.equal(codeOf(await way.house.send(readDoses, foreign, way.doctor)), "no-such-treatment");
  assert.equal((await way.calendar(one.patientId, one.episodeId)).days[0]?.soFar, "verified");
});

test("a word belongs to the treatment of its day, also when a second one has begun", async () => {
  way.dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  way.dawn(10);
  const seen = { verified: 0, reported: 0, resultIds: [] };
  const end = { outcome: "not-evaluated" as const, on: day(6), seen, why: "Went away." };
  await way.house.act(closeTreatment, { patientId, episodeId, outcomeId: way.id(), ...end }, way.doctor);
  const listed = async () => {
    const { patients } = await way.house.act(listToday, {}, way.worker);
    return patients.filter((one) => one.patientId === patientId).map((one) => one.episodeId);
  };
  assert.deepEqual(await listed(), [], "whose treatment has ended is not asked for today");
  const { xrays, results } = await way.house.act(readDiagnosis, { patientId }, way.doctor);
  const ids = results.map(({ resultId }) => resultId as never);
  await way.confirmed(patientId, xrays[0]?.xrayId as never, ...ids);
  const again = way.id();
  assert.equal(await way.started(patientId, way.doctor, { episodeId: again, startsOn: day(10) }), "done");
  assert.deepEqual(await listed(), [again]);
  way.dawn(11);
  assert.equal(await way.said(patientId, 4), "done");
  assert.equal(await way.said(patientId, 7), "treatment-closed");
  assert.equal(await way.said(patientId, 10), "done");
  assert.deepEqual([(await way.row(episodeId))?.letters, (await way.row(again))?.letters], ["---v", "v"]);
  assert.deepEqual((await way.calendar(patientId, again)).states, ["verified", "unknown"]);
});

test("what is said of somebody who was erased is kept no more", async () => {
  way.dawn(1);
  const { patientId } = await way.onTreatment();
  const top = await way.ours.member("super-admin", null);
  await way.house.act(erasePatient, { patientId, because: "asked-for-it" }, top);
  assert.equal(await way.said(patientId, 1), "erased");
});

test("ten past midnight in India still belongs to the evening; the new day begins at three", async () => {
  way.dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  way.dawn(3, "00:10");
  assert.equal(await way.said(patientId, 3), "day-not-begun");
  assert.equal(await way.said(patientId, 2), "done");
  const night = await way.calendar(patientId, episodeId);
  assert.deepEqual([night.today, night.days.at(-1)?.open], [day(2), true]);
  way.dawn(3, "03:00");
  assert.equal(await way.said(patientId, 3), "done");
  assert.deepEqual((await way.calendar(patientId, episodeId)).states, ["unknown", "verified", "unknown"]);
});

test("no dose before the treatment, none of tomorrow, none where there is no treatment, none twice", async () => {
  way.dawn(1);
  assert.equal(await way.said(await way.patient(), 1), "not-on-treatment");
  const { patientId } = await way.onTreatment();
  assert.equal(await way.said(patientId, 0), "before-treatment");
  assert.equal(await way.said(patientId, 2), "day-not-begun");
  const factId = way.id();
  assert.equal(await way.said(patientId, 1, { factId }), "done");
  assert.equal(await way.said(patientId, 1, { factId }), "already-recorded");
  const wrong = { observed: true, source: "patient" } as const;
  assert.equal(await way.said(patientId, 1, wrong), "not-understood");
  assert.equal(await way.said(patientId, 1, { because: "away" }), "not-understood");
});

test("what was seen before the end may arrive after it, what is said of later days may not", async () => {
  way.dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  way.dawn(10);
  const seen = { verified: 0, reported: 0, resultIds: [] };
  const end = { outcome: "died" as const, on: day(6), seen, why: null };
  await way.house.act(closeTreatment, { patientId, episodeId, outcomeId: way.id(), ...end }, way.doctor);
  assert.equal(await way.said(patientId, 4), "done");
  assert.equal(await way.said(patientId, 7), "treatment-closed");
  const { states, verified, today, closedOn } = await way.calendar(patientId, episodeId);
  assert.deepEqual(states, ["unknown", "unknown", "unknown", "verified", "unknown", "unknown"]);
  assert.deepEqual([verified, today, closedOn], [{ num: 1, den: 6 }, day(6), day(6)]);
});

test("on the day on which a treatment ended its last day is still open", async () => {
  way.dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  way.dawn(3);
  assert.equal(await way.said(patientId, 3), "done");
  const seen = { verified: 1, reported: 0, resultIds: [] };
  const end = { outcome: "died" as const, on: day(3), seen, why: null };
  await way.house.act(closeTreatment, { patientId, episodeId, outcomeId: way.id(), ...end }, way.doctor);
  const open = await way.calendar(patientId, episodeId);
  assert.deepEqual([open.states, open.verified.den], [["unknown", "unknown", "unknown"], 2]);
  // Said later on the same day, of the same day.
  assert.equal(await way.said(patientId, 3, told), "done");
  way.dawn(4);
  const settled = await way.calendar(patientId, episodeId);
  assert.deepEqual([settled.states, settled.verified.den], [["unknown", "unknown", "verified"], 3]);
});

test("a phone whose clock runs a day ahead does not outlive what is said after it", async () => {
  way.dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  const ahead = new Date(way.house.clock.now + 86_400_000).toISOString();
  assert.equal(await way.said(patientId, 1, { at: ahead }), "done");
  way.house.clock.now += 60_000;
  assert.equal(await way.said(patientId, 1, missed), "done");
  assert.equal((await way.calendar(patientId, episodeId)).days[0]?.soFar, "missed");
  assert.equal((await way.row(episodeId))?.letters, "m");
});

test("of two words of one moment the one that came later holds, in the calendar and in the row", async () => {
  way.dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  const at = new Date(way.house.clock.now).toISOString();
  await way.said(patientId, 1, { ...missed, at });
  way.house.clock.now += 60_000;
  await way.said(patientId, 1, { at });
  const [row] = await way.house.look<{ letters: string }>("select letters from adherence.course where episode = $1", [
    episodeId,
  ]);
  const { days } = await way.calendar(patientId, episodeId);
  assert.deepEqual([row?.letters, days[0]?.soFar], ["v", "verified"]);
});
