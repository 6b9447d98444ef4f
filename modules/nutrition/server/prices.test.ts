import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTheKitchen } from "../../../scenarios/eats-by-a-plan.ts";
import { codeOf } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import type { FoodCode } from "../food.ts";
import { readPrices, setPrices } from "../operations.ts";

let way: Awaited<ReturnType<typeof openTheKitchen>>;
before(async () => {
  way = await openTheKitchen();
});
after(() => way.house.close());

async function set(placeId: string, food: FoodCode, rupees: number, by: Claims = way.supervisor): Promise<string> {
  way.house.clock.now += 1000;
  const prices = [{ food, rupees }];
  return codeOf(await way.house.send(setPrices, { placeId: placeId as never, prices }, by));
}
async function priceOf(food: FoodCode, placeId: string = way.phc) {
  const { prices } = await way.house.act(readPrices, { placeId: placeId as never }, way.worker);
  return prices.find((price) => price.food === food);
}

test("until somebody writes a price it is a guess and says so; the nearest place that wrote one counts, its newest word", async () => {
  assert.deepEqual([(await priceOf("egg"))?.rupees, (await priceOf("egg"))?.setFor], [7, null]);
  assert.equal(await set(way.ours.district, "egg", 8), "done");
  const inherited = await priceOf("egg");
  assert.deepEqual([inherited?.rupees, inherited?.setFor, inherited?.setOn], [8, way.ours.district, "2026-11-21"]);
  assert.equal(await set(way.phc, "egg", 6), "done");
  assert.equal(await set(way.phc, "egg", 6.5), "done");
  assert.equal((await priceOf("egg"))?.rupees, 6.5);
  assert.equal((await priceOf("egg", way.ours.district))?.rupees, 8);
});

test("a plan costs what food costs where the patient is cared for", async () => {
  const patientId = await way.weighing(43);
  const before = await way.proposed(patientId);
  await set(way.phc, "rice", 500);
  const later = await way.proposed(patientId);
  assert.ok(before.plan?.servings.some(({ food }) => food === "rice"));
  assert.ok((later.plan?.totals.rupees ?? 0) > (before.plan?.totals.rupees ?? 0));
  assert.ok(!later.plan?.servings.some(({ food }) => food === "rice"), "and leaves out what is too dear");
});

test("a supervisor writes prices of their own area only, a worker none, and nobody one food twice", async () => {
  const elsewhere = await way.ours.place("district", null);
  assert.equal(await set(elsewhere, "egg", 5), "not-allowed");
  assert.equal(await set(way.phc, "egg", 5, way.worker), "not-allowed");
  const prices = [
    { food: "egg" as const, rupees: 5 },
    { food: "egg" as const, rupees: 6 },
  ];
  const twice = await way.house.send(setPrices, { placeId: way.phc as never, prices }, way.supervisor);
  assert.equal(codeOf(twice), "one-price-twice");
});
