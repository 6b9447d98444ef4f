import assert from "node:assert/strict";
import { after, test } from "node:test";
import { addFacility, listFacilities } from "../modules/places/operations.ts";
import { endAssignment } from "../modules/staff/operations.ts";
import { handle, type Module } from "./module.ts";
import { openTestHouse } from "./test-house.ts";
import { bells, openBellTower, ring, ringAndCount } from "./turn/test-bells.ts";

const { house, organisation, doctor, worker, left, eventsOf, written } = await openBellTower();
after(() => house.close());

test("a command leaves its answer, its event, one job for each reaction and its audit leaf, together", async () => {
  const commandId = house.newId();
  const answer = await house.act(ring, { bellId: "together" }, doctor, { commandId });
  assert.deepEqual(answer, { rings: 1 });
  assert.deepEqual(await left(commandId), { requests: 1, leaves: ["done"] });
  const events = await eventsOf("together");
  assert.equal(events.length, 1);
  assert.equal(events[0]?.jobs, 1);
});

test("a refusal keeps nothing but its audit leaf", async () => {
  const commandId = house.newId();
  const outcome = await house.send(ring, { bellId: "refused", and: "refuse" }, doctor, { commandId });
  assert.deepEqual(outcome, { is: "refused", refusal: { refused: "too-late", params: { hour: 3 } }, issues: [] });
  assert.deepEqual(await left(commandId), { requests: 0, leaves: ["refused:too-late"] });
  assert.deepEqual(await eventsOf("refused"), []);
  assert.equal(await written("refused"), 0);
});

test("refuseAndKeep keeps what was written and is not remembered as an answer", async () => {
  const commandId = house.newId();
  await house.send(ring, { bellId: "kept", and: "refuse and keep" }, doctor, { commandId });
  assert.deepEqual(await left(commandId), { requests: 0, leaves: ["refused:bell-broken"] });
  assert.equal((await eventsOf("kept")).length, 1);
  assert.equal(await written("kept"), 1);
});

test("input that is not understood is refused field by field before anything is asked of the database", async () => {
  const outcome = await house.send(ring, { bellId: 7, extra: true } as never, doctor);
  assert.ok(outcome.is === "refused");
  assert.equal(outcome.refusal.refused, "not-understood");
  assert.deepEqual(outcome.issues.map(({ at, code }) => `${at} ${code}`).sort(), [
    " unrecognized_keys",
    "bellId invalid_type",
  ]);
});

test("a command without an id of its own is refused: its retry could not be told from a second one", async () => {
  const outcome = await house.send(ring, { bellId: "no id" }, doctor, { commandId: "" });
  assert.deepEqual(outcome.is === "refused" && outcome.issues, [{ at: "Idempotency-Key", code: "id-missing" }]);
});

test("whoever may not is refused, and the refusal is on record", async () => {
  const commandId = house.newId();
  const outcome = await house.send(ring, { bellId: "worker" }, worker, { commandId });
  assert.equal(outcome.is === "refused" && outcome.refusal.refused, "not-allowed");
  assert.deepEqual(await left(commandId), { requests: 0, leaves: ["refused:not-allowed"] });
});

test("nobody signed in, and a session that has ended, are asked to sign in", async () => {
  const nobody = await house.send(ring, { bellId: "nobody" }, null);
  assert.equal(nobody.is === "refused" && nobody.refusal.refused, "not-signed-in");
  const gone = await organisation.member("doctor", null);
  await house.look("update access.session set ended_at = now() where id = $1", [gone.session]);
  const ended = await house.send(ring, { bellId: "gone" }, gone);
  assert.equal(ended.is === "refused" && ended.refusal.refused, "not-signed-in");
});

test("a token for one member does not open another member's session", async () => {
  const other = await organisation.member("admin", null);
  const mixed = await house.send(ring, { bellId: "mixed" }, { member: doctor.member, session: other.session });
  assert.equal(mixed.is === "refused" && mixed.refusal.refused, "not-signed-in");
});

test("a role that was ended is gone with the next request", async () => {
  const leaving = await organisation.member("doctor", organisation.district);
  await house.act(ring, { bellId: "leaving" }, leaving);
  await house.act(
    endAssignment,
    { memberId: leaving.member as never, assignmentId: leaving.assignment as never, reason: "left" },
    organisation.builder,
  );
  const after = await house.send(ring, { bellId: "leaving" }, leaving);
  assert.equal(after.is === "refused" && after.refusal.refused, "not-allowed");
});

test("asking another module runs in the same transaction and leaves a leaf with both names", async () => {
  const commandId = house.newId();
  await house.act(ringAndCount, { bellId: "asked" }, worker, { commandId });
  const leaves = await house.look(
    "select operation, asked_by from house.audit_leaf where request = $1 order by operation",
    [commandId],
  );
  assert.deepEqual(leaves, [
    { operation: "bells.ring", asked_by: "bells.ringAndCount" },
    { operation: "bells.ringAndCount", asked_by: null },
  ]);
});

test("asking an operation that is not named in `uses` is a fault of ours", async () => {
  const sly = { ...ringAndCount, name: "bells.sly", at: "POST /sly", uses: [] } as const;
  const slyBells: Module = {
    ...bells,
    reactions: [],
    handlers: [handle(sly, async ({ ask, refuse }) => (await ask(ring, { bellId: "sly" }), refuse("bell-broken")))],
  };
  const other = await openTestHouse([slyBells]);
  try {
    const there = await other.organisation();
    const outcome = await other.send(sly, { bellId: "sly" }, await there.member("worker", null));
    assert.equal(outcome.is === "refused" && outcome.refusal.refused, "something-broke");
    assert.match(String(other.faults[0]?.error), /does not name it in "uses"/);
  } finally {
    await other.close();
  }
});

test("one organisation never sees another's rows, whatever a handler forgets to ask for", async () => {
  const other = await house.organisation();
  const theirs = await other.member("doctor", null);
  const facility = {
    placeId: house.newId() as never,
    parentId: other.district as never,
    type: "phc",
    name: "PHC Elsewhere",
    services: [],
  } as const;
  await house.act(addFacility, { ...facility, services: [] }, other.builder);
  const mine = await house.act(listFacilities, {}, doctor);
  const seen = await house.act(listFacilities, {}, theirs);
  assert.deepEqual(
    mine.facilities.map(({ name }) => name),
    [],
  );
  assert.deepEqual(
    seen.facilities.map(({ name }) => name),
    ["PHC Elsewhere"],
  );
});

test("a house with a missing handler, face or used operation does not open", async () => {
  const unhandled: Module = {
    ...bells,
    name: "broken",
    reactions: [],
    handlers: bells.handlers.filter(({ operation }) => operation === ringAndCount),
  };
  await assert.rejects(openTestHouse([unhandled]), /uses bells\.ring, which no module handles/);
});
