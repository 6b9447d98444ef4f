import assert from "node:assert/strict";
import { after, test } from "node:test";
import { testSecrets } from "../database/test-database.ts";
import { hashOf } from "./record-turn.ts";
import { gate, openBellTower, ring } from "./test-bells.ts";

const { house, organisation, doctor, eventsOf, written } = await openBellTower();
after(() => house.close());

test("a repeated command is answered again and done once, also by sixteen at the same moment", async () => {
  const commandId = house.newId();
  const sent = Array.from({ length: 16 }, () =>
    house.send(ring, { bellId: "sixteen", and: "wait" }, doctor, { commandId }),
  );
  // Every connection but the one that rings now waits for it: without the lock they would all ring.
  await house.until(async () => (await house.blocked()) >= 11).finally(gate.resolve);
  const outcomes = await Promise.all(sent);
  assert.deepEqual(
    new Set(outcomes.map((outcome) => JSON.stringify("answer" in outcome ? outcome.answer : outcome))),
    new Set(['{"rings":1}']),
  );
  assert.equal(outcomes.filter((outcome) => outcome.is === "done" && !outcome.already).length, 1);
  assert.equal((await eventsOf("sixteen")).length, 1);
  assert.equal(await written("sixteen"), 1);
});

test("the same id with another body is no repeat, and neither is it from another person", async () => {
  const commandId = house.newId();
  await house.act(ring, { bellId: "body" }, doctor, { commandId });
  const other = await house.send(ring, { bellId: "another body" }, doctor, { commandId });
  assert.equal(other.is === "refused" && other.refusal.refused, "id-reused");
  const secondDoctor = await organisation.member("doctor", null);
  const theirs = await house.send(ring, { bellId: "body" }, secondDoctor, { commandId });
  assert.equal(theirs.is === "refused" && theirs.refusal.refused, "id-reused");
});

test("the same body with its fields in another order is a repeat", async () => {
  const commandId = house.newId();
  await house.act(ring, { bellId: "order", and: "nothing" }, doctor, { commandId });
  const again = await house.send(ring, { and: "nothing", bellId: "order" }, doctor, { commandId });
  assert.equal(again.is === "done" && again.already, true);
});

test("a kept hash cannot be tried without the key: a body may hold a password", async () => {
  const commandId = house.newId();
  await house.act(ring, { bellId: "secret" }, doctor, { commandId });
  const [kept] = await house.look<{ hash: Buffer }>("select hash from house.request where id = $1", [commandId]);
  const actor = {
    is: "person",
    id: doctor.member,
    organisation: organisation.id,
    session: doctor.session,
    phone: null,
    assignments: [],
  } as const;
  const input = { bellId: "secret", and: "nothing" };
  assert.deepEqual(kept?.hash, hashOf(testSecrets.key("request hash v1"), ring.name, actor, input));
  assert.notDeepEqual(kept?.hash, hashOf(Buffer.alloc(0), ring.name, actor, input));
  assert.notDeepEqual(kept?.hash, hashOf(testSecrets.key("another purpose"), ring.name, actor, input));
});
