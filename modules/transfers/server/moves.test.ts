import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTwoPlaces } from "../../../scenarios/sent-on.ts";
import { codeOf } from "../../../server/test-house.ts";
import { moveBox, receiveBoxes } from "../../devices/operations.ts";
import { cancelRequest, requestTests } from "../../laboratory/operations.ts";
import { assignWorker } from "../../people/operations.ts";
import { addFacility, listFacilities } from "../../places/operations.ts";
import { endAssignment, listUnplaced, readMember } from "../../staff/operations.ts";
import { readCaseload } from "../../worklist/operations.ts";
import { closePlace, listAlone, moveMember, readPlace } from "../operations.ts";

/* Members who move, and places that close. */

let way: Awaited<ReturnType<typeof openTwoPlaces>>;
before(async () => {
  way = await openTwoPlaces();
});
after(() => way.house.close());

const give = (patientId: never, memberId: string) =>
  way.house.act(assignWorker, { patientId, careId: way.id(), memberId: memberId as never }, way.supervisor);

test("a worker moves in one turn: whom they looked after waits for another name, and their phone forgets them", async () => {
  const mover = await way.ours.member("worker", way.here);
  const [shared, alone] = [await way.patient(), await way.patient()];
  for (const patientId of [shared, alone]) await give(patientId, mover.member);
  await way.house.look("update people.care set ended_at = now() where patient = $1 and member = $2", [
    alone,
    way.worker.member,
  ]);
  const { cursor } = await way.house.act(readCaseload, {}, mover);
  const outcome = await way.moved(mover, way.there);
  assert.ok(outcome.is === "done");
  const { left, alone: count } = outcome.answer as { left: number; alone: number };
  assert.deepEqual([left, count], [2, 1]);
  const waiting = (await way.house.act(listAlone, {}, way.supervisor)).patients.map((one) => one.patientId);
  assert.ok(waiting.includes(alone) && !waiting.includes(shared));
  // What somebody else's open transaction holds up is told a moment later.
  const forgotten = new Set<string>();
  await way.house.until(async () => {
    const told = await way.house.act(readCaseload, { after: cursor }, mover);
    for (const patientId of told.gone) forgotten.add(patientId);
    assert.deepEqual(told.patients, []);
    return forgotten.size === 2;
  });
  assert.deepEqual(forgotten, new Set<string>([shared, alone]));
  const read = await way.house.act(readMember, { memberId: mover.member as never }, way.admin);
  assert.deepEqual(
    read.assignments.map(({ placeId, ended }) => [placeId, ended?.reason ?? null]),
    [
      [way.there, null],
      [way.here, "moved"],
    ],
  );
});

test("who works over both places goes on looking after whom they looked after", async () => {
  const mover = await way.ours.member("worker", way.here);
  const patientId = await way.patient();
  await give(patientId, mover.member);
  const outcome = await way.moved(mover, way.ours.district);
  assert.ok(outcome.is === "done");
  assert.deepEqual((outcome.answer as { left: number }).left, 0);
  assert.ok(await way.sees(mover, patientId));
});

test("sixteen who move one member at once move them once", async () => {
  const mover = await way.ours.member("worker", way.here);
  const lock = [`member ${mover.member}`];
  await way.house.look("select pg_advisory_lock(hashtextextended($1, 0))", lock);
  const moving = Promise.all(
    Array.from({ length: 16 }, (_, at) => way.moved(mover, at % 2 === 0 ? way.there : way.ours.district)),
  );
  await way.house.until(async () => (await way.house.blocked()) >= 8);
  await way.house.look("select pg_advisory_unlock(hashtextextended($1, 0))", lock);
  const outcomes = await moving;
  assert.deepEqual(outcomes.map(codeOf).toSorted(), [
    "done",
    ...Array.from({ length: 15 }, () => "no-such-assignment"),
  ]);
  const { assignments } = await way.house.act(readMember, { memberId: mover.member as never }, way.admin);
  assert.equal(assignments.filter(({ ended }) => ended === null).length, 1);
});

test("nobody is moved to where the mover is no admin, nor into a role that is not theirs to give", async () => {
  const mover = await way.ours.member("worker", way.here);
  const sibling = await way.ours.place("district", null);
  assert.equal(codeOf(await way.moved(mover, sibling)), "role-not-yours-to-give");
  const moves = { memberId: mover.member as never, endsId: mover.assignment as never, assignmentId: way.id() };
  const asAdmin = { ...moves, role: "admin" as const, placeId: way.here };
  assert.equal(codeOf(await way.house.send(moveMember, asAdmin, way.admin)), "role-not-yours-to-give");
  assert.equal(codeOf(await way.moved(mover, way.there, way.supervisor)), "not-allowed");
  const adminHere = await way.ours.member("admin", way.here);
  assert.equal(codeOf(await way.moved(way.workerThere as never, way.here, adminHere)), "not-allowed");
});

test("whoever holds no role is shown to an admin of the whole organisation, who gives them a place", async () => {
  const head = await way.ours.member("admin", null);
  const leaver = await way.ours.member("worker", way.here);
  const ended = { memberId: leaver.member, assignmentId: leaver.assignment, reason: "left" };
  await way.house.act(endAssignment, ended as never, head);
  const unplaced = async () => (await way.house.act(listUnplaced, {}, head)).members.map(({ memberId }) => memberId);
  assert.ok((await unplaced()).includes(leaver.member as never));
  const back = { memberId: leaver.member as never, endsId: null, assignmentId: way.id() };
  await way.house.act(moveMember, { ...back, role: "worker", placeId: way.there }, head);
  assert.ok(!(await unplaced()).includes(leaver.member as never));
});

test("a place is closed only when nobody is left in it, and then is offered to nobody", async () => {
  const placeId = way.id();
  const services = ["smear", "tb-treatment"];
  const facility = { placeId, parentId: way.ours.district, type: "phc", name: "PHC Tank Road", services };
  await way.house.act(addFacility, facility as never, way.admin);
  const closes = async () => codeOf(await way.house.send(closePlace, { placeId }, way.admin));
  const nurse = await way.ours.member("worker", placeId);
  assert.equal(await closes(), "still-in-use");
  const inUse = await way.house.act(readPlace, { placeId }, way.admin);
  assert.deepEqual([inUse.patients, inUse.coming, inUse.staff.map((one) => one.memberId)], [0, 0, [nurse.member]]);
  await way.moved(nurse, way.here);
  const coming = await way.patient();
  const { sendingId } = await way.asked(coming, way.doctorHere, { toId: placeId });
  assert.equal(await closes(), "still-in-use");
  await way.house.look("update transfers.sending set ended = 'withdrawn', ended_at = now() where id = $1", [sendingId]);
  const [patientId, requestId, boxId] = [coming, way.id(), way.id()];
  const asked = { patientId, requestId, tests: ["smear"], purpose: "diagnosis", labId: placeId, collected: null };
  await way.house.act(requestTests, { ...asked, askedOn: "2026-11-20", note: null } as never, way.doctorHere);
  const boxes = [{ boxId, moveId: way.id(), serial: "TR-1" }];
  await way.house.act(receiveBoxes, { placeId, model: "MERM", boxes } as never, way.admin);
  const kept = await way.house.act(readPlace, { placeId }, way.admin);
  assert.deepEqual([kept.tests, kept.boxes], [1, 1]);
  assert.equal(await closes(), "still-in-use");
  const cancel = { patientId, requestId, why: "not-needed" as const };
  await way.house.act(cancelRequest, cancel as never, way.doctorHere);
  assert.equal(await closes(), "still-in-use");
  await way.house.act(moveBox, { placeId, boxId, moveId: way.id(), toPlaceId: way.here }, way.admin);
  assert.equal(await closes(), "done");
  const late = [{ boxId: way.id(), moveId: way.id(), serial: "TR-2" }];
  const received = await way.house.send(receiveBoxes, { placeId, model: "MERM", boxes: late } as never, way.admin);
  assert.equal(codeOf(received), "not-a-facility");
  assert.equal(await closes(), "place-closed");
  const { facilities } = await way.house.act(listFacilities, {}, way.admin);
  assert.ok(!facilities.some((one) => one.placeId === placeId));
  assert.equal((await way.asked(coming, way.doctorHere, { toId: placeId })).code, "not-a-facility");
  assert.equal(codeOf(await way.moved(await way.ours.member("worker", way.here), placeId)), "no-such-place");
  assert.equal(
    codeOf(await way.house.send(closePlace, { placeId: way.ours.district as never }, way.admin)),
    "places-in-it",
  );
});
