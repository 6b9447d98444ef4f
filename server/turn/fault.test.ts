import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openBellTower, ring } from "./test-bells.ts";

const { house, doctor, left, eventsOf, written } = await openBellTower();
after(() => house.close());

for (const and of ["break", "break in the database", "answer wrongly"]) {
  test(`a fault of ours (${and}) keeps nothing and shows only an id`, async () => {
    const commandId = house.newId();
    const outcome = await house.send(ring, { bellId: and, and }, doctor, { commandId });
    assert.equal(outcome.is === "refused" && outcome.refusal.refused, "something-broke");
    assert.doesNotMatch(JSON.stringify(outcome), /rope|division|many/);
    assert.deepEqual(await left(commandId), { requests: 0, leaves: [] });
    assert.deepEqual(await eventsOf(and), []);
    assert.equal(await written(and), 0);
    assert.equal(house.faults.at(-1)?.operation, "bells.ring");
  });
}

test("a connection that breaks in the middle keeps nothing, says busy, and the next request finds another", async () => {
  const commandId = house.newId();
  const outcome = await house.send(ring, { bellId: "cut", and: "lose the connection" }, doctor, { commandId });
  assert.deepEqual(outcome, { is: "refused", refusal: { refused: "busy", params: { seconds: 5 } }, issues: [] });
  assert.deepEqual(await left(commandId), { requests: 0, leaves: [] });
  assert.equal(await written("cut"), 0);
  assert.deepEqual(await house.act(ring, { bellId: "cut" }, doctor, { commandId }), { rings: 1 });
});

test("when every connection is taken away at once, requests on their way say busy or are done, and all can be sent again", async () => {
  const commands = Array.from({ length: 40 }, () => house.newId());
  const sending = commands.map((commandId, at) => house.send(ring, { bellId: `storm ${at}` }, doctor, { commandId }));
  await house.look(
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'khurak_app' and datname = current_database()",
  );
  for (const outcome of await Promise.all(sending)) {
    if (outcome.is === "refused") assert.equal(outcome.refusal.refused, "busy");
  }
  for (const [at, commandId] of commands.entries()) {
    await house.act(ring, { bellId: `storm ${at}` }, doctor, { commandId });
    assert.equal(await written(`storm ${at}`), 1);
  }
});
