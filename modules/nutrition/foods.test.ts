import assert from "node:assert/strict";
import { test } from "node:test";
import { foodCodes, halfOf } from "./food.ts";
import { foodOf, foods } from "./foods.ts";

test("there is one line for every food, and it says whether somebody read it in the table", () => {
  assert.deepEqual(foods.map(({ code }) => code).toSorted(), [...foodCodes].toSorted());
  for (const { code, tableCode, source } of foods) {
    if (tableCode !== null) assert.equal(source.confidence, "verified", code);
    else assert.ok(code === "mustard-oil" || source.confidence === "unverified", code);
  }
});

test("energy is what protein, starch and fat can give: no line was copied wrongly", () => {
  for (const { code, kilojoules, protein } of foods) {
    // 17 kJ a gram of protein, 37 a gram of fat: nothing gives more, and nothing less than its protein.
    assert.ok(kilojoules <= 3700 && kilojoules >= protein * 17 * 0.9, code);
  }
});

test("half a portion is counted from grams, and priced from what is left of what one buys", () => {
  // A fish of ₹200 a kilogram of which 700 g are eaten; a piece of 50 g, so half of it 25 g.
  const { kcal, protein, rupees } = halfOf(foodOf("fish"));
  assert.ok(Math.abs(kcal - (428 / 4.184) * 0.25) < 1e-9);
  assert.ok(Math.abs(protein - 19.71 * 0.25) < 1e-9);
  assert.ok(Math.abs(rupees - 200 * (25 / 700)) < 1e-9);
  assert.equal(halfOf(foodOf("egg"), 8).rupees, 4);
});
