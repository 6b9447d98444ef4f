import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import { needOf } from "../../../../modules/nutrition/need.ts";
import type { readCarePlan } from "../../../../modules/nutrition/operations.ts";
import { foodIn, heedOf, type HomeFood } from "./kept-food.ts";

type Plan = NonNullable<AnswerOf<typeof readCarePlan>["plan"]>;

const day = (text: string) => text as CalendarDay;
const eater = { sex: "female", age: 29, heightCm: 156, pregnant: false, diabetes: true, kidney: false } as const;
const sent = { flags: [], ateLittle: false, refeedingDay: null, notLow: false };
const servings: Plan["servings"] = [{ meal: "lunch", food: "rice", halves: 3 }];

/** As the house tells it of somebody of 156 cm. */
function planFor(weightKg: number): Plan {
  const need = needOf({ ...eater, ...sent, weightKg });
  return {
    carePlanId: "019ab5a0-0000-7000-8000-000000000001" as Plan["carePlanId"],
    on: day("2026-11-21"),
    reviewOn: need.is === "home" ? day("2026-12-21") : null,
    standing: null,
    ...{ eats: "egg", budget: 34, without: ["milk"], ateLittle: false, need },
    body: { heightCm: 156, weightKg, weighedOn: day("2026-11-20"), diabetes: true, pregnant: false },
    servings: need.is === "home" ? servings : [],
    totals: { kcal: 2045, protein: 62, rupees: 34 },
    missing: { kcal: 0, protein: 0 },
    ...{ foods: "2026-11", needs: "2026-11" },
    by: { memberId: null, name: "Rekha Kumari" },
  };
}

test("the phone keeps what is eaten and when it is looked at next, and nothing else that the house knows", () => {
  assert.deepEqual(foodIn({ plan: planFor(43) }), { is: "home", servings, low: false, reviewOn: "2026-12-21" });
  assert.deepEqual(foodIn({ plan: planFor(38) }), { is: "home", servings, low: true, reviewOn: "2026-12-21" });
  assert.deepEqual(foodIn({ plan: planFor(33) }), { is: "hospital", on: "2026-11-21" });
  assert.deepEqual(foodIn({ plan: null }), { is: "none" });
});

test("a gentle step says so until its day is over, and then to ask; another plan asks for its review", () => {
  const food = (low: boolean, reviewOn: string | null): HomeFood => ({
    ...{ is: "home", servings, low },
    reviewOn: reviewOn === null ? null : day(reviewOn),
  });
  const heeds = (low: boolean) =>
    ["2026-12-01", "2026-12-02", "2026-12-03", "2027-01-20"].map((on) => heedOf(food(low, "2026-12-03"), day(on)));
  assert.deepEqual(heeds(true), ["only-this-much", "only-this-much", "step-is-over", "step-is-over"]);
  assert.deepEqual(heeds(false), [null, null, "review-is-due", "review-is-due"]);
  assert.equal(heedOf(food(false, null), day("2026-12-01")), null);
});
