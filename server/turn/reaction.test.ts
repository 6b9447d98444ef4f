import assert from "node:assert/strict";
import { after, test } from "node:test";
import { when } from "../module.ts";
import { BellRung, bells, heard, openBellTower } from "./test-bells.ts";

const { house, organisation } = await openBellTower();
after(() => house.close());

test("a reaction that is delivered twice takes effect once, and a failed one leaves no trace", async () => {
  const [reaction] = bells.reactions;
  assert.ok(reaction);
  heard.length = 0;
  const delivery = { event: house.newId(), organisation: organisation.id, carries: { bellId: "twice" } };
  await Promise.all([house.turn.react(reaction, delivery), house.turn.react(reaction, delivery)]);
  await house.turn.react(reaction, delivery);
  assert.deepEqual(heard, ["twice 2026-11-21"]);

  const tired = when(BellRung, { name: "bells.whenTired", does: "Fail." }, async () => {
    throw new Error("too tired");
  });
  await assert.rejects(house.turn.react(tired, { ...delivery, event: house.newId() }), /too tired/);
  assert.deepEqual(await house.look("select from house.reaction where name = 'bells.whenTired'"), []);
});

test("a reaction lives on its organisation's calendar: ten past midnight in India is a new day", async () => {
  const [reaction] = bells.reactions;
  assert.ok(reaction);
  heard.length = 0;
  const before = house.clock.now;
  house.clock.now = Date.UTC(2026, 10, 21, 18, 40);
  await house.turn.react(reaction, {
    event: house.newId(),
    organisation: organisation.id,
    carries: { bellId: "midnight" },
  });
  house.clock.now = before;
  assert.deepEqual(heard, ["midnight 2026-11-22"]);
});
