import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { judged } from "../growth/judged.ts";
import { childFoodOf, type EatingChild } from "./child-food.ts";
import { type Eats, eatsAnswers, type FoodCode, mayEat, type Serving } from "./food.ts";
import { foodOf } from "./foods.ts";

const child = (more: Partial<EatingChild> = {}): EatingChild => ({
  ...{ ageDays: 450, judged: null, eats: "veg", breastfed: true },
  ...more,
});
const plateOf = (more: Partial<EatingChild> = {}) => {
  const food = childFoodOf(child(more));
  assert.ok(food.is === "plate", food.is);
  return food;
};
const months = (count: number) => Math.ceil(count * 30.4375);

/* The eight food groups of WHO and UNICEF's IYCF indicators (2021), for the foods on these plates: by hand. */
const groups: Partial<Record<FoodCode, string>> = {
  ...{ rice: "grains", roti: "grains", dalia: "grains", "moong-dal": "pulses", "masoor-dal": "pulses" },
  ...{ "arhar-dal": "pulses", sattu: "pulses", milk: "dairy", curd: "dairy", fish: "flesh", chicken: "flesh" },
  ...{ egg: "eggs", pumpkin: "vitamin A", "lal-saag": "vitamin A", banana: "other fruit", guava: "other fruit" },
};
/* Kilocalories in half a portion, reckoned by hand from IFCT 2017 and the grams of a household portion. */
const half: Partial<Record<FoodCode, number>> = {
  ...{ rice: 88, roti: 48, dalia: 68, "moong-dal": 49, "masoor-dal": 49, "arhar-dal": 50, sattu: 66, milk: 73 },
  ...{ curd: 54, fish: 26, chicken: 50, egg: 37, pumpkin: 12, "lal-saag": 16, banana: 42, guava: 16 },
  "mustard-oil": 22,
};
const kcalOf = (servings: readonly Serving[]) =>
  servings.reduce((all, { food, halves }) => all + halves * (half[food] ?? Number.NaN), 0);

/** Kilocalories beside the breast: about 200, 300, 550 (IYCF); from two years on ICMR's. Meals: 2–3, then 3–4, and snacks. */
const wanted = [
  { ages: [months(6.1), months(8.9)], kcal: 200, meals: [2, 4] },
  { ages: [months(9), months(11.9)], kcal: 300, meals: [3, 5] },
  { ages: [months(12), 730], kcal: 550, meals: [3, 5] },
  { ages: [731, months(47.9)], kcal: 1110, meals: [3, 5] },
  { ages: [months(48), months(59.9)], kcal: 1360, meals: [3, 5] },
] as const;

test("a plate of each age gives its energy, by hand, in as many meals, from five of the eight food groups", () => {
  for (const { ages, kcal, meals } of wanted) {
    for (const ageDays of ages) {
      for (const eats of eatsAnswers) {
        const { servings, totals } = plateOf({ ageDays, eats });
        const [sum, times] = [kcalOf(servings), new Set(servings.map(({ meal }) => meal)).size];
        const says = `${ageDays} days, ${eats}: ${sum} kcal, ${times} meals`;
        assert.ok(Math.abs(sum - totals.kcal) <= 0.03 * sum, `${says}, told ${totals.kcal}`);
        assert.ok(sum >= kcal && sum <= 1.3 * kcal, says);
        assert.ok(times >= meals[0] && times <= meals[1], says);
        const of = new Set(servings.flatMap(({ food }) => (food === "mustard-oil" ? [] : [groups[food]])));
        assert.equal(of.has(undefined), false, says);
        assert.ok(of.size + (ageDays < 731 ? 1 : 0) >= 5, `${says}: ${[...of].join(", ")}`);
      }
    }
  }
});

test("nobody is told to eat what they do not eat, and nothing on which a small child chokes", () => {
  for (const { ages } of wanted) {
    for (const eats of eatsAnswers) {
      for (const { food, halves } of plateOf({ ageDays: ages[0], eats }).servings) {
        assert.ok(mayEat(foodOf(food), eats), `${food} for ${eats}`);
        assert.equal(["groundnut", "makhana", "kala-chana", "muri", "jaggery"].includes(food), false, food);
        if (food === "egg") assert.equal(halves % 2, 0);
      }
    }
  }
});

test("below six months the breast alone; from five years on nobody says", () => {
  assert.equal(childFoodOf(child({ ageDays: 182 })).is, "breast-alone");
  assert.equal(childFoodOf(child({ ageDays: 183 })).is, "plate");
  assert.equal(childFoodOf(child({ ageDays: months(60) - 1 })).is, "plate");
  assert.equal(childFoodOf(child({ ageDays: months(60) })).is, "too-old");
});

const born = { sex: "female", born: { day: "2025-09-01" as CalendarDay } } as const;
const onDay = "2026-11-01" as CalendarDay;
const nothing = { weightKg: null, heightCm: null, lying: null, headCm: null, muacMm: null, oedema: null };
const measured = (muacMm: number, ill: readonly "fever-or-cold-body"[] = []) =>
  judged(born, { ...nothing, on: onDay, muacMm, ill: [...ill] });

test("whoever is severely wasted or ill goes first, and no plate is shown; 115 to 124 mm eats a meal more and is owed 800 kcal", () => {
  const severe = childFoodOf(child({ judged: measured(114) }));
  assert.deepEqual(severe, { is: "go-first", to: "medical-officer" });
  assert.equal(childFoodOf(child({ ageDays: 100, judged: measured(114) })).is, "go-first");
  const ill = childFoodOf(child({ judged: measured(110, ["fever-or-cold-body"]) }));
  assert.deepEqual(ill, { is: "go-first", to: "nutrition-rehabilitation-centre" });
  const [moderate, well] = [plateOf({ judged: measured(119) }), plateOf({ judged: measured(130) })];
  assert.deepEqual([moderate.more, moderate.anganwadi], [true, { kcal: 800, protein: { least: 20, most: 25 } }]);
  assert.deepEqual([well.more, well.anganwadi], [false, { kcal: 500, protein: { least: 12, most: 15 } }]);
  assert.ok(moderate.totals.kcal - well.totals.kcal >= 80);
});

test("without the breast below two years comes milk on top, four times a day or more; from two years on it changes nothing", () => {
  for (const eats of eatsAnswers satisfies readonly Eats[]) {
    for (const ageDays of [months(6.1), months(10), months(14)]) {
      const [breast, none] = [plateOf({ ageDays, eats }), plateOf({ ageDays, eats, breastfed: false })];
      const milk = (servings: readonly Serving[]) =>
        servings.reduce((all, { food, halves }) => all + (food === "milk" ? halves : 0), 0);
      assert.equal(milk(none.servings) - milk(breast.servings), 4);
      assert.ok(new Set(none.servings.map(({ meal }) => meal)).size >= 4);
    }
  }
  assert.deepEqual(plateOf({ ageDays: 800, breastfed: false }), plateOf({ ageDays: 800, breastfed: true }));
});
