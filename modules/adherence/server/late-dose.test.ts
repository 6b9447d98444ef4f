import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openACourse } from "../../../scenarios/on-a-course.ts";
import { assignWorker, endCare } from "../../people/operations.ts";
import { endAssignment } from "../../staff/operations.ts";

/* A phone without network sends what its worker saw after the patient was handed over. */

let course: Awaited<ReturnType<typeof openACourse>>;
before(async () => {
  course = await openACourse();
});
after(() => course.house.close());

test("what a worker saw while the patient was theirs is kept when it comes later; of later days they say nothing", async () => {
  const { patientId, episodeId } = await course.onTreatment();
  const other = await course.ours.member("worker", course.phc);
  const given = { patientId, careId: course.id(), memberId: other.member as never };
  await course.house.act(assignWorker, given, course.doctor);
  course.dawn(3, "12:00");
  await course.house.act(endCare, { patientId, memberId: course.worker.member as never }, course.doctor);
  course.dawn(5);
  assert.equal(await course.said(patientId, 2), "done");
  assert.equal(
    await course.said(patientId, 3),
    "done",
    "on the last day they may have been there before they were told",
  );
  assert.equal(await course.said(patientId, 4), "not-yours-then");
  assert.equal(await course.said(patientId, 4, {}, other), "done");
  const { states } = await course.calendar(patientId, episodeId);
  assert.deepEqual(states.slice(1, 4), ["verified", "verified", "verified"]);
});

test("somebody who never looked after them is not let in, nor somebody who is a worker no more", async () => {
  course.dawn(1);
  const { patientId } = await course.onTreatment();
  const [stranger, leaver] = [
    await course.ours.member("worker", course.phc),
    await course.ours.member("worker", course.phc),
  ];
  const given = { patientId, careId: course.id(), memberId: leaver.member as never };
  await course.house.act(assignWorker, given, course.doctor);
  const left = { memberId: leaver.member, assignmentId: leaver.assignment, reason: "left" };
  await course.house.act(endAssignment, left as never, course.ours.builder);
  for (const by of [stranger, leaver]) assert.equal(await course.said(patientId, 1, {}, by), "not-allowed");
});
