import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays } from "../../../foundation/calendar-day.ts";
import { openWithFinders, today, voiceNote } from "../../../scenarios/with-finders.ts";
import { codeOf } from "../../../server/test-house.ts";
import { addFacility } from "../../places/operations.ts";
import { endAssignment } from "../../staff/operations.ts";
import { acceptLead, hearLead, listLeads, readMyFinds, reportSighting } from "../operations.ts";

let world: Awaited<ReturnType<typeof openWithFinders>>;
before(async () => {
  world = await openWithFinders();
});
after(() => world.house.close());

const cardOf = async (leadId: string, by = world.worker) => (await world.mine(by)).find((one) => one.leadId === leadId);
const heard = async (leadId: string) => (await world.finds()).leads.find((one) => one.leadId === leadId);

test("what a finder saw reaches the facility's worker with the place, the name and the voice, and comes back as reached", async () => {
  const leadId = await world.sent({ called: "Gudiya", voice: voiceNote });
  const card = await cardOf(leadId);
  assert.deepEqual(
    [card?.where, card?.called, card?.rough, card?.voice, card?.state, card?.age, card?.card, card?.acceptedBy.name],
    ["Sonpura, by the banyan", "Gudiya", { lat: 25.61, lng: 85.14 }, 7, "sent", "under-a-year", "no-card", null],
  );
  assert.deepEqual(await world.house.act(hearLead, { leadId } as never, world.worker), voiceNote);
  assert.deepEqual(await heard(leadId), { leadId, called: "Gudiya", seenOn: today, state: "sent" });

  assert.equal(await world.accept(leadId), "done");
  assert.deepEqual(
    [(await heard(leadId))?.state, (await cardOf(leadId))?.acceptedBy.name],
    ["on-the-way", "Test worker"],
  );

  const { childId } = await world.registered(world.worker, { name: "Gudiya" });
  assert.equal(await world.close(leadId, { result: "registered", childId }), "done");
  assert.equal((await heard(leadId))?.state, "reached");
  const closed = await cardOf(leadId);
  assert.deepEqual(
    [
      closed?.state,
      closed?.child?.called.name,
      closed?.where,
      closed?.called,
      closed?.rough,
      closed?.voice,
      closed?.endedOn,
    ],
    ["registered", "Gudiya", null, null, null, null, today],
  );
});

test("a child seen tomorrow, or too long ago, a place that is no facility and a voice that is none are refused", async () => {
  const code = async (more: object, placeId = world.phc) => (await world.report(world.finder, more, placeId)).code;
  assert.equal(await code({ seenOn: addDays(today, 1) }), "day-not-begun");
  assert.equal(await code({ seenOn: addDays(today, -15) }), "seen-too-long-ago");
  assert.equal(await code({ seenOn: addDays(today, -14) }), "done");
  const picture = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex").toString("base64");
  assert.equal(await code({ voice: { ...voiceNote, base64: picture } }), "not-a-voice");
  assert.equal(await code({ voice: { ...voiceNote, type: "audio/ogg" } }), "not-a-voice");
  assert.equal(await code({ agreed: false }), "not-understood");
  assert.equal(await code({ rough: { lat: 25.6134, lng: 85.14 } }), "not-understood");
  const everywhere = await world.ours.member("finder", null);
  assert.equal((await world.report(everywhere, {}, world.ours.district)).code, "not-a-facility");
  const input = { placeId: world.phc, leadId: world.id(), sighting: world.sighting() };
  assert.equal(codeOf(await world.house.send(reportSighting, input as never, world.finder)), "done");
  assert.equal(codeOf(await world.house.send(reportSighting, input as never, world.finder)), "already-added");
});

test("a lead under the id of a child says nothing of the child's key, and takes nothing of it away", async () => {
  const { childId } = await world.registered(world.worker, { name: "Raja" });
  const input = { placeId: world.phc, leadId: childId, sighting: world.sighting() };
  await world.house.act(reportSighting, input as never, world.finder);
  assert.equal(await world.close(childId, { result: "refused" }), "done");
  const found = await world.sent();
  assert.equal(await world.close(found, { result: "already-registered", childId }), "done");
  assert.equal((await cardOf(found))?.child?.called.name, "Raja");
});

test("a finder tells only of their own lanes; a worker elsewhere, a supervisor, another organisation accept and close nothing", async () => {
  const elsewhere = await world.facility();
  const [away, outside] = [await world.ours.member("worker", elsewhere), await world.house.organisation()];
  const stranger = await outside.member("admin", outside.district);
  assert.equal((await world.report(world.finder, {}, elsewhere)).code, "not-allowed");
  assert.equal((await world.report(world.worker)).code, "not-allowed");
  const leadId = await world.sent({ voice: voiceNote });
  for (const by of [away, world.supervisor, stranger, world.finder]) {
    assert.equal(await world.accept(leadId, by), "not-allowed");
    assert.equal(await world.close(leadId, {}, by), "not-allowed");
    assert.equal(codeOf(await world.house.send(hearLead, { leadId } as never, by)), "not-allowed");
  }
  assert.equal(await cardOf(leadId, away), undefined);
  assert.deepEqual((await world.leads(stranger)).leads, []);
  assert.equal(codeOf(await world.house.send(listLeads, {}, world.finder)), "not-allowed");
});

test("two go there at once: the first who says so goes, of sixteen too; who says it twice still goes", async () => {
  const leadId = await world.sent();
  const other = await world.ours.member("worker", world.phc);
  assert.equal(await world.accept(leadId), "done");
  assert.equal(await world.accept(leadId), "done");
  assert.equal(await world.accept(leadId, other), "accepted-already");
  assert.equal(await cardOf(leadId, other), undefined);

  const wanted = await world.sent();
  const sixteen = await Promise.all(Array.from({ length: 16 }, () => world.ours.member("worker", world.phc)));
  const codes = await Promise.all(
    sixteen.map((by) => world.house.send(acceptLead, { leadId: wanted, wordId: world.id() } as never, by).then(codeOf)),
  );
  assert.deepEqual(codes.toSorted(), [...Array.from({ length: 15 }, () => "accepted-already"), "done"]);
});

test("where whoever accepted it works there no more, the lead waits for somebody else", async () => {
  const leaving = await world.ours.member("worker", world.phc);
  const leadId = await world.sent();
  assert.equal(await world.accept(leadId, leaving), "done");
  assert.equal(await world.accept(leadId), "accepted-already");
  const ended = { memberId: leaving.member, assignmentId: leaving.assignment, reason: "left" };
  await world.house.act(endAssignment, ended as never, world.ours.builder);
  assert.deepEqual([(await cardOf(leadId))?.state, (await heard(leadId))?.state], ["sent", "sent"]);
  assert.equal(await world.accept(leadId), "done");
  assert.deepEqual(
    [(await cardOf(leadId))?.state, (await cardOf(leadId))?.acceptedBy.name],
    ["accepted", "Test worker"],
  );
});

test("who it is must be somebody whom the asker may see: another worker's child is none", async () => {
  const other = await world.ours.member("worker", world.phc);
  const { childId } = await world.registered(other);
  const leadId = await world.sent();
  const registered = { result: "registered", childId };
  assert.equal(await world.close(leadId, registered), "no-such-child");
  assert.equal(await world.close(leadId, { ...registered, childId: world.id() }), "no-such-child");
  assert.equal(await world.close(leadId, { ...registered, childId: null }), "not-understood");
  assert.equal(await world.close(leadId, { on: addDays(today, 1) }), "day-not-begun");
  assert.equal(await world.close(leadId, registered, other), "done");
  assert.equal(await world.close(leadId), "lead-over");
  assert.equal(await world.accept(leadId), "lead-over");
});

test("sixteen say at once what came of a lead: one is heard", async () => {
  const leadId = await world.sent();
  const codes = await Promise.all(Array.from({ length: 16 }, () => world.close(leadId)));
  assert.equal(codes.filter((code) => code === "done").length, 1);
  assert.equal(codes.filter((code) => code === "lead-over").length, 15);
});

test("an admin is told which finder saw the child; a supervisor and a worker are not", async () => {
  const leadId = await world.sent();
  const shown = async (by = world.admin) => (await world.leads(by)).leads.find((one) => one.leadId === leadId);
  assert.equal((await shown())?.finder?.name, "Test finder");
  assert.equal((await shown(world.supervisor))?.finder, null);
  assert.doesNotMatch(JSON.stringify(await cardOf(leadId)), new RegExp(`finder|${world.finder.member}`));
});

test("the admin's list: the longest waiting first, page by page, with how many wait and how many are on the way", async () => {
  const area = await world.ours.place("block", world.ours.district);
  const admin = await world.ours.member("admin", area);
  const finder = await world.ours.member("finder", area);
  const there = await facilityIn(area);
  const days = [3, 1, 4, 1].map((ago) => addDays(today, -ago));
  for (const seenOn of days) assert.equal((await world.report(finder, { seenOn }, there)).code, "done");
  const [first] = (await world.leads(admin)).leads;
  assert.equal(await world.accept(first?.leadId ?? "", admin), "done");
  const pages: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: Awaited<ReturnType<typeof world.leads>> = await world.leads(admin, {
      limit: 1,
      ...(after && { after }),
    });
    pages.push(...page.leads.map(({ seenOn }) => seenOn));
    assert.deepEqual(page.counts, { sent: 3, accepted: 1 });
    after = page.next;
  }
  assert.deepEqual(pages, days.toSorted());
  for (const { leadId } of (await world.leads(admin)).leads) assert.equal(await world.close(leadId, {}, admin), "done");
  const ended: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: Awaited<ReturnType<typeof world.leads>> = await world.leads(admin, {
      ...{ limit: 3, which: "ended" },
      ...(after && { after }),
    });
    ended.push(...page.leads.map(({ leadId }) => leadId));
    after = page.next;
  }
  assert.equal(new Set(ended).size, 4);
  assert.equal(codeOf(await world.house.send(listLeads, { after: "nonsense" }, world.admin)), "page-unknown");
});

test("somebody who is a finder no longer tells nothing and reads nothing; what they saw is followed all the same", async () => {
  const leaving = await world.ours.member("finder", world.phc);
  const leadId = await world.sent({}, leaving);
  const ended = { memberId: leaving.member, assignmentId: leaving.assignment, reason: "left" };
  await world.house.act(endAssignment, ended as never, world.ours.builder);
  assert.equal((await world.report(leaving)).code, "not-allowed");
  assert.equal(codeOf(await world.house.send(readMyFinds, {}, leaving)), "not-allowed");
  assert.equal(await world.accept(leadId), "done");
});

async function facilityIn(parentId: string): Promise<string> {
  const placeId = world.house.newId();
  const input = { placeId, parentId, type: "phc", name: `PHC ${placeId}`, services: [] };
  await world.house.act(addFacility, input as never, world.ours.builder);
  return placeId;
}
