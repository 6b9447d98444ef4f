import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTwoPlaces } from "../../../scenarios/sent-on.ts";
import { codeOf } from "../../../server/test-house.ts";
import { readPatient } from "../../people/operations.ts";
import { answerReferral, listSendings, readSending, readSendings, withdrawSending } from "../operations.ts";

/* For one thing, to a facility that offers it: who cares stays as it is, and the right to look ends with it. */

let way: Awaited<ReturnType<typeof openTwoPlaces>>;
before(async () => {
  way = await openTwoPlaces();
});
after(() => way.house.close());

test("they are sent only where it is offered, and for one thing once at a time", async () => {
  const patientId = await way.patient();
  assert.equal((await way.referred(patientId, { why: "hiv-care" })).code, "not-offered-there");
  assert.equal((await way.referred(patientId, { toId: way.ours.district as never })).code, "not-a-facility");
  assert.equal((await way.referred(patientId)).code, "done");
  assert.equal((await way.referred(patientId)).code, "on-the-way-already");
  assert.equal((await way.referred(patientId, { why: "dr-tb-care" })).code, "done");
});

test("the other side reads a summary while it waits, no record before and nothing after its answer", async () => {
  const patientId = await way.patient();
  const { sendingId } = await way.referred(patientId, { note: "Cough for a month" });
  const asked = { toId: way.there, sendingId };
  assert.equal(codeOf(await way.house.send(readPatient, { patientId }, way.doctorThere)), "not-allowed");
  assert.equal((await way.house.act(readSending, asked, way.doctorThere)).note, "Cough for a month");
  assert.equal(codeOf(await way.house.send(readSending, asked, way.workerThere)), "not-allowed");
  const answer = "Film taken, upper zone clear";
  await way.house.act(answerReferral, { ...asked, answer }, way.doctorThere);
  assert.equal(codeOf(await way.house.send(readSending, asked, way.doctorThere)), "waits-no-more");
  assert.deepEqual(await way.caring(patientId), [way.here]);
  const { sendings } = await way.house.act(readSendings, { patientId }, way.worker);
  assert.deepEqual([sendings[0]?.ended?.as, sendings[0]?.answer], ["answered", answer]);
  const came = await way.house.act(listSendings, { which: "ended" }, way.doctorHere);
  assert.ok(came.sendings.some((row) => row.sendingId === sendingId));
});

test("a referral is not accepted as a transfer is, nor a transfer answered as a referral", async () => {
  const patientId = await way.patient();
  const referral = await way.referred(patientId);
  assert.equal(await way.accepted(referral.sendingId), "no-such-sending");
  const transfer = await way.asked(patientId);
  const answer = { toId: way.there, sendingId: transfer.sendingId, answer: "Done" };
  assert.equal(codeOf(await way.house.send(answerReferral, answer, way.doctorThere)), "no-such-sending");
});

test("whoever cares now goes on with a referral that was asked before the transfer", async () => {
  const patientId = await way.patient();
  const referral = await way.referred(patientId);
  const transfer = await way.asked(patientId);
  await way.accepted(transfer.sendingId);
  const ends = { patientId, sendingId: referral.sendingId };
  assert.equal(codeOf(await way.house.send(withdrawSending, ends, way.doctorHere)), "not-allowed");
  assert.equal(codeOf(await way.house.send(withdrawSending, ends, way.doctorThere)), "done");
});

test("another organisation reads, answers and lists nothing of it", async () => {
  const patientId = await way.patient();
  const { sendingId } = await way.referred(patientId);
  const stranger = await (await way.house.organisation()).member("doctor", null);
  assert.equal(codeOf(await way.house.send(readSending, { toId: way.there, sendingId }, stranger)), "not-allowed");
  const { counts } = await way.house.act(listSendings, { which: "in" }, stranger);
  assert.deepEqual(counts, { in: 0, out: 0, ended: 0 });
});
