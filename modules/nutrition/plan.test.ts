import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Eats, eatsAnswers, foodCodes, halfOf, mayEat, meals, type Serving, totalsOf } from "./food.ts";
import { foodOf, foods } from "./foods.ts";
import { type HomeNeed, needOf } from "./need.ts";
import { type Asked, type Plan, planFor } from "./plan.ts";

const half: Asked["half"] = (code) => halfOf(foodOf(code));

function needFor(heightCm: number, weightKg: number, more: object = {}): HomeNeed {
  const person = { sex: "male", age: 40, pregnant: false, diabetes: false, kidney: false, flags: [] } as const;
  const usual = { ...person, ateLittle: false, refeedingDay: 8, notLow: false };
  const need = needOf({ ...usual, heightCm, weightKg, ...more });
  assert.equal(need.is, "home");
  return need as HomeNeed;
}

const usual = { eats: "veg", diabetes: false, without: [], budget: null, half } as const;
function planned(more: Partial<Asked> = {}): Plan {
  const plan = planFor({ need: needFor(165, 48), ...usual, ...more });
  assert.ok(plan);
  return plan;
}
const at = (meal: Serving["meal"], { servings }: Plan) => servings.filter((serving) => serving.meal === meal);
const eatsPart = (part: string, servings: readonly Serving[]) =>
  servings.some(({ food, halves }) => foodOf(food).part === part && halves >= 1);

const anybody = fc.record({
  heightCm: fc.integer({ min: 142, max: 190 }),
  bodyMass: fc.double({ min: 14.2, max: 24, noNaN: true }),
  eats: fc.constantFrom<Eats>(...eatsAnswers),
  diabetes: fc.boolean(),
  refeedingDay: fc.constantFrom(null, 3, 5, 8),
  without: fc.subarray([...foodCodes], { maxLength: 4 }),
});

test("whoever it is gets what they need and hardly more, and nothing that they do not eat", () => {
  fc.assert(
    fc.property(anybody, ({ heightCm, bodyMass, refeedingDay, ...asked }) => {
      const need = needFor(heightCm, bodyMass * (heightCm / 100) ** 2, { refeedingDay });
      const plan = planFor({ ...usual, ...asked, need });
      assert.ok(plan);
      const { kcal, protein } = totalsOf(plan.servings, half);
      assert.ok(kcal >= need.today.kcal && kcal <= need.most.kcal, `${kcal} of ${need.today.kcal} kcal`);
      assert.ok(protein >= need.today.protein && protein <= need.most.protein, `${protein} g of ${need.today.protein}`);
      for (const { food } of plan.servings) {
        const { suitsDiabetes } = foodOf(food);
        assert.ok(mayEat(foodOf(food), asked.eats) && !asked.without.includes(food), food);
        assert.ok(suitsDiabetes || !asked.diabetes, food);
      }
    }),
    { numRuns: 60 },
  );
});

test("a vegetarian is given no egg, and who eats eggs no fish", () => {
  const offered = (eats: Eats) => foods.filter((food) => mayEat(food, eats)).map(({ code }) => code);
  assert.ok(!offered("veg").includes("egg") && !offered("veg").includes("fish"));
  assert.ok(offered("egg").includes("egg") && !offered("egg").includes("fish"));
  assert.ok(offered("all").includes("egg") && offered("all").includes("mutton"));
});

test("every meal has a staple and a protein, the two small ones something, and the day is not all the same", () => {
  const plan = planned();
  for (const meal of ["breakfast", "lunch", "dinner"] as const) {
    assert.ok(eatsPart("staple", at(meal, plan)) && eatsPart("protein", at(meal, plan)), meal);
  }
  for (const meal of meals) assert.ok(at(meal, plan).length > 0, meal);
  for (const meal of ["lunch", "dinner"] as const) assert.ok(eatsPart("vegetable", at(meal, plan)), meal);
  const different = (part: string) =>
    new Set(plan.servings.map(({ food }) => food).filter((food) => foodOf(food).part === part)).size;
  assert.ok(different("staple") >= 2 && different("protein") >= 3 && different("vegetable") >= 2);
  for (const { code, most } of foods) {
    const halves = plan.servings.filter(({ food }) => food === code).reduce((sum, one) => sum + one.halves, 0);
    assert.ok(halves <= most * 2, code);
  }
  assert.ok(
    plan.servings.every(({ food, halves }) => food !== "egg" || halves % 2 === 0),
    "nobody halves an egg",
  );
});

test("no food of the plate can be had cheaper in the place of another of its kind", () => {
  const plan = planned();
  const { kcal, protein } = plan.totals;
  for (const { meal, food } of plan.servings) {
    const here = foodOf(food);
    for (const other of foods.filter((one) => one.part === here.part && one.at.includes(meal) && mayEat(one, "veg"))) {
      if (plan.servings.some((serving) => serving.food === other.code)) continue;
      const [less, more] = [half(food), half(other.code)];
      const enough = kcal - less.kcal + more.kcal >= 2287 && protein - less.protein + more.protein >= 69;
      // An odd half that this leaves on both sides is worth ₹0.6 each.
      if (enough) assert.ok(more.rupees >= less.rupees - 1.2, `${other.code} for ${food}`);
    }
  }
});

test("the same question has the same answer, and a dear food makes room for a cheap one", () => {
  assert.deepEqual(planned(), planned());
  const used = new Set(planned().servings.map(({ food }) => food));
  const dal = [...used].find((food) => foodOf(food).part === "protein" && food !== "milk");
  assert.ok(dal);
  const tenfold: Asked["half"] = (code) =>
    code === dal ? { ...half(code), rupees: half(code).rupees * 10 } : half(code);
  assert.ok(!planned({ half: tenfold }).servings.some(({ food }) => food === dal));
});

test("within a budget that is enough nothing is missing; below it, what is missing is said with what it would cost", () => {
  const free = planned();
  const enough = planned({ budget: Math.ceil(free.totals.rupees) });
  assert.deepEqual([enough.missing, enough.wholeFor], [{ kcal: 0, protein: 0 }, null]);

  const poor = planned({ budget: 30 });
  assert.ok(poor.totals.rupees <= 30, `₹${poor.totals.rupees}`);
  assert.ok(poor.missing.kcal > 0 || poor.missing.protein > 0);
  const need = needFor(165, 48).today;
  assert.ok(Math.abs(poor.totals.kcal + poor.missing.kcal - need.kcal) < 1e-6 || poor.totals.kcal >= need.kcal);
  assert.ok(
    Math.abs(poor.totals.protein + poor.missing.protein - need.protein) < 1e-6 || poor.totals.protein >= need.protein,
  );
  assert.equal(poor.wholeFor, free.totals.rupees);
});

test("where nothing is left to eat there is no plan", () => {
  const staples = foods.filter(({ part }) => part === "staple").map(({ code }) => code);
  assert.equal(planFor({ need: needFor(165, 48), ...usual, without: staples }), null);
});

test("on the first gentle day the plate is small: three bites of a meal, and never beyond its bound", () => {
  const need = needFor(165, 40, { refeedingDay: null });
  assert.equal(need.today.kcal, 400);
  const plan = planned({ need, eats: "all" });
  assert.ok(plan.totals.kcal >= 400 && plan.totals.kcal <= 440);
  for (const meal of ["breakfast", "lunch", "dinner"] as const) {
    assert.ok(eatsPart("staple", at(meal, plan)) && eatsPart("protein", at(meal, plan)), meal);
  }
});
