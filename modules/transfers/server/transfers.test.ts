import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTwoPlaces } from "../../../scenarios/sent-on.ts";
import { codeOf } from "../../../server/test-house.ts";
import { listAlerts } from "../../alerts/operations.ts";
import { assignWorker, erasePatient, moveCare } from "../../people/operations.ts";
import { readCaseload } from "../../worklist/operations.ts";
import {
  listAlone,
  listSendings,
  raiseLate,
  readSending,
  readSendings,
  refuseSending,
  sendOut,
  confirmArrival,
  withdrawSending,
} from "../operations.ts";

let way: Awaited<ReturnType<typeof openTwoPlaces>>;
before(async () => {
  way = await openTwoPlaces();
});
after(() => way.house.close());

test("until it is accepted the sender cares; from then on the other side does, and the sender sees nothing", async () => {
  const patientId = await way.patient();
  const { sendingId, code } = await way.asked(patientId);
  assert.equal(code, "done");
  assert.deepEqual(await way.caring(patientId), [way.here]);
  assert.equal(await way.sees(way.doctorThere, patientId), false);
  assert.equal(await way.accepted(sendingId, way.doctorThere, way.workerThere.member), "done");
  assert.deepEqual(await way.caring(patientId), [way.there]);
  for (const [who, sees] of [
    [way.doctorHere, false],
    [way.worker, false],
    [way.doctorThere, true],
    [way.workerThere, true],
    [way.supervisor, true],
  ] as const) {
    assert.equal(await way.sees(who, patientId), sees);
  }
  // What was said when they were sent is on the chart of whoever cares now.
  const { sendings } = await way.house.act(readSendings, { patientId }, way.workerThere);
  assert.deepEqual(
    sendings.map(({ ended, from, to }) => [ended?.as, from.placeId, to?.placeId]),
    [["accepted", way.here, way.there]],
  );
});

test("the phone of the old worker forgets them, and that of the new one is told", async () => {
  const patientId = await way.patient();
  const [old, fresh] = [
    await way.house.act(readCaseload, {}, way.worker),
    await way.house.act(readCaseload, {}, way.workerThere),
  ];
  const { sendingId } = await way.asked(patientId);
  await way.accepted(sendingId, way.doctorThere, way.workerThere.member);
  // What somebody else's open transaction holds up is told a moment later.
  await way.house.until(async () => {
    const { gone } = await way.house.act(readCaseload, { after: old.cursor }, way.worker);
    return gone.includes(patientId);
  });
  await way.house.until(async () => {
    const { patients } = await way.house.act(readCaseload, { after: fresh.cursor }, way.workerThere);
    return patients.some((row) => row.patientId === patientId);
  });
});

test("before they accept they read who, why and where the treatment stands; after a refusal nothing", async () => {
  const { patientId } = await way.onTreatment();
  const { sendingId } = await way.asked(patientId, way.doctorHere, { note: "Her mother lives there" });
  const asked = { toId: way.there, sendingId };
  const read = await way.house.act(readSending, asked, way.doctorThere);
  assert.equal(read.note, "Her mother lives there");
  assert.deepEqual([read.summary.confirmed, read.summary.treatment?.phase], [true, "intensive"]);
  const leaves = await way.house.look<{ people: string[] }>(
    "select people from house.audit_leaf where operation = 'transfers.readSending' and actor = $1 and asked_by is null",
    [way.doctorThere.member],
  );
  assert.ok(leaves.some(({ people }) => people.includes(patientId)));
  const no = { ...asked, why: "no-room" as const, answer: "Both beds are taken" };
  assert.equal(codeOf(await way.house.send(refuseSending, no, way.doctorHere)), "not-allowed");
  await way.house.act(refuseSending, no, way.doctorThere);
  assert.equal(codeOf(await way.house.send(readSending, asked, way.doctorThere)), "waits-no-more");
  const coming = await way.house.act(listSendings, { which: "in" }, way.doctorThere);
  assert.ok(!coming.sendings.some((row) => row.sendingId === sendingId));
  const back = await way.house.act(readSendings, { patientId }, way.doctorHere);
  assert.deepEqual([back.sendings[0]?.ended?.why, back.sendings[0]?.answer], ["no-room", "Both beds are taken"]);
  assert.deepEqual(await way.caring(patientId), [way.here]);
});

test("nobody accepts what they asked, what was withdrawn, what is not for their place, or twice", async () => {
  const patientId = await way.patient();
  const first = await way.asked(patientId);
  assert.equal((await way.asked(patientId)).code, "on-the-way-already");
  assert.equal(await way.accepted(first.sendingId, way.doctorHere), "not-allowed");
  assert.equal(await way.accepted(first.sendingId, way.worker), "not-allowed");
  assert.equal(await way.accepted(way.id()), "no-such-sending");
  await way.house.act(withdrawSending, { patientId, sendingId: first.sendingId }, way.doctorHere);
  assert.equal(await way.accepted(first.sendingId), "waits-no-more");
  const own = await way.asked(patientId, way.supervisor);
  assert.equal(await way.accepted(own.sendingId, way.supervisor), "asked-by-you");
  assert.deepEqual(await way.caring(patientId), [way.here]);
  assert.equal(await way.accepted(own.sendingId, way.doctorThere, way.doctorThere.member), "no-such-worker");
  assert.equal(await way.accepted(own.sendingId), "done");
  assert.equal(await way.accepted(own.sendingId), "waits-no-more");
  assert.deepEqual(await way.caring(patientId), [way.there]);
});

test("sixteen who accept at once take them over once", async () => {
  const patientId = await way.patient();
  const { sendingId } = await way.asked(patientId);
  // Somebody else holds the row until several wait for it: all have seen that it is open.
  await way.house.look("begin");
  await way.house.look("select from transfers.sending where id = $1 for update", [sendingId]);
  const accepting = Promise.all(Array.from({ length: 16 }, () => way.accepted(sendingId)));
  await way.house.until(async () => (await way.house.blocked()) >= 8);
  await way.house.look("commit");
  const codes = await accepting;
  assert.deepEqual(codes.toSorted(), ["done", ...Array.from({ length: 15 }, () => "waits-no-more")]);
  assert.deepEqual(await way.caring(patientId), [way.there]);
});

test("whoever lost the patient while they waited neither gives them to a worker nor sends them on", async () => {
  const patientId = await way.patient();
  const { sendingId } = await way.asked(patientId);
  const lock = [`care ${String(patientId)}`];
  await way.house.look("select pg_advisory_lock(hashtextextended($1, 0))", lock);
  const blocked = (count: number) => way.house.until(async () => (await way.house.blocked()) === count);
  const accepting = way.accepted(sendingId);
  await blocked(1);
  const given = { patientId, careId: way.id(), memberId: way.worker.member as never };
  const giving = way.house.send(assignWorker, given, way.doctorHere);
  const sending = way.referred(patientId);
  await blocked(3);
  await way.house.look("select pg_advisory_unlock(hashtextextended($1, 0))", lock);
  assert.deepEqual(
    [await accepting, codeOf(await giving), (await sending).code],
    ["done", "cared-for-elsewhere", "cared-for-elsewhere"],
  );
  assert.equal(await way.sees(way.worker, patientId), false);
  const back = { patientId, careId: way.id(), fromId: way.here, toId: way.there, worker: null };
  assert.equal(codeOf(await way.house.send(moveCare, back, way.ours.builder)), "cared-for-elsewhere");
});

test("whoever is taken over without a name waits for one, the longest first, and is gone from the list with it", async () => {
  const patientId = await way.patient();
  const { sendingId } = await way.asked(patientId);
  await way.accepted(sendingId);
  const alone = async () => (await way.house.act(listAlone, {}, way.doctorThere)).patients.map((one) => one.patientId);
  assert.ok((await alone()).includes(patientId));
  const given = { patientId, careId: way.id(), memberId: way.workerThere.member as never };
  assert.equal(codeOf(await way.house.send(assignWorker, given, way.doctorHere)), "not-allowed");
  await way.house.act(assignWorker, given, way.doctorThere);
  assert.ok(!(await alone()).includes(patientId));
});

test("what nobody answers for more than 7 days is late for both sides and waits for the patient's doctor, until it ends", async () => {
  const patientId = await way.patient();
  const { sendingId } = await way.asked(patientId);
  const was = way.house.clock.now;
  const late = async (which: "in" | "out", by = way.doctorThere) =>
    (await way.house.act(listSendings, { which }, by)).sendings.find((row) => row.sendingId === sendingId)?.late;
  const waits = async () =>
    (await way.house.act(listAlerts, {}, way.doctorHere)).alerts.some(
      (alert) => alert.kind === "sent-on-waits" && alert.patientId === patientId,
    );
  way.house.clock.now = was + 7 * 86_400_000;
  await way.house.act(raiseLate, {}, way.ours.builder);
  assert.deepEqual([await late("in"), await late("out", way.doctorHere), await waits()], [false, false, false]);
  way.house.clock.now = was + 8 * 86_400_000;
  await way.house.act(raiseLate, {}, way.ours.builder);
  assert.deepEqual([await late("in"), await late("out", way.doctorHere), await waits()], [true, true, true]);
  await way.house.act(withdrawSending, { patientId, sendingId }, way.doctorHere);
  assert.equal(await waits(), false);
  way.house.clock.now = was;
});

test("out of the organisation: said on the chart, who cares stays, and that they arrived is said later", async () => {
  const { patientId } = await way.onTreatment();
  const sendingId = way.id();
  const out = { patientId, sendingId, destination: "Brick kiln near Patna", why: "moved-home" as const, note: null };
  await way.house.act(sendOut, out, way.doctorHere);
  assert.equal((await way.asked(patientId)).code, "on-the-way-already");
  const answer = "Called by the PHC there";
  await way.house.act(confirmArrival, { patientId, sendingId, answer }, way.doctorHere);
  const { sendings } = await way.house.act(readSendings, { patientId }, way.worker);
  assert.deepEqual(
    sendings.map((row) => [row.destination, row.to, row.ended?.as, row.answer]),
    [["Brick kiln near Patna", null, "arrived", answer]],
  );
  assert.deepEqual(await way.caring(patientId), [way.here]);
  const closed = await way.house.look("select from treatment.episode where patient = $1 and closed_on is null", [
    patientId,
  ]);
  assert.equal(closed.length, 1);
});

test("whoever was erased is sent nowhere, and is in no list", async () => {
  const patientId = await way.patient();
  const { sendingId } = await way.asked(patientId);
  const head = await way.ours.member("super-admin", null);
  await way.house.act(erasePatient, { patientId, because: "asked-for-it" }, head);
  assert.equal(await way.accepted(sendingId), "erased");
  const { sendings } = await way.house.act(listSendings, { which: "in" }, way.doctorThere);
  assert.ok(!sendings.some((row) => row.sendingId === sendingId));
});
