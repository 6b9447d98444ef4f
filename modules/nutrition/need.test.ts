import assert from "node:assert/strict";
import { test } from "node:test";
import { type Eater, type Need, needOf } from "./need.ts";

/*
 * Written by hand from research: BMI 21 is aimed at, 40 kcal and 1.2 g protein for each kilogram of that weight;
 * below 14, or with a red flag, a hospital; below 16 food begins with 10 kcal for each kilogram one has.
 */

/** 150 cm: BMI 21 at 47.25 kg, 18.5 at 41.6 kg, 16 at 36 kg, 14 at 31.5 kg. */
const woman: Eater = {
  sex: "female",
  age: 30,
  heightCm: 150,
  weightKg: 40,
  pregnant: false,
  diabetes: false,
  kidney: false,
  flags: [],
  ateLittle: false,
  refeedingDay: null,
  notLow: false,
};

function home(more: Partial<Eater>) {
  const need = needOf({ ...woman, ...more });
  assert.equal(need.is, "home", JSON.stringify(need));
  return need as Extract<Need, { is: "home" }>;
}

test("a thin adult needs 40 kcal and 1.2 g protein for each kilogram of the weight at BMI 21", () => {
  const need = home({});
  assert.deepEqual(
    [need.bodyMass, need.band, need.targetKg, need.whole, need.today, need.refeeding],
    // 47.25 × 40 = 1890; 47.25 × 1.2 = 56.7, and nobody is given less.
    [17.8, "mild", 47.3, { kcal: 1890, protein: 57 }, { kcal: 1890, protein: 57 }, null],
  );
  assert.equal(need.most.kcal, 1890 * 1.1);
  assert.equal(home({ pregnant: true }).whole.kcal, 1890 + 350, "and more where she eats for two");
});

test("the need follows the height and not the weight one has", () => {
  assert.deepEqual(home({ weightKg: 37 }).whole, home({ weightKg: 60 }).whole);
  assert.ok(home({ heightCm: 170, weightKg: 50 }).whole.kcal > home({}).whole.kcal);
});

test("each band begins where the one below it ends", () => {
  const bands = ([weightKg, band]: readonly [number, string]) =>
    assert.equal(home({ weightKg, refeedingDay: 8 }).band, band, String(weightKg));
  for (const row of [
    [31.5, "severe"],
    [35.9, "severe"],
    [36, "moderate"],
    [38.2, "moderate"],
    [38.3, "mild"],
    [41.6, "mild"],
    [41.7, "normal"],
    [56.2, "normal"],
    [56.3, "heavy"],
  ] as const)
    bands(row);
});

test("below BMI 14 nobody is fed up at home, and 13.96 is not rounded up to it", () => {
  assert.equal(home({ weightKg: 31.5, refeedingDay: 8 }).bodyMass, 14);
  assert.deepEqual(needOf({ ...woman, weightKg: 31.4 }), {
    is: "hospital",
    bodyMass: 14,
    tooThin: true,
    lifeInDanger: false,
    flags: [],
  });
});

test("below 14 a man's life is in danger, a woman's below 12", () => {
  const danger = (more: Partial<Eater>) => {
    const need = needOf({ ...woman, ...more });
    return need.is === "hospital" && need.lifeInDanger;
  };
  assert.equal(danger({ sex: "male", weightKg: 31 }), true);
  assert.equal(danger({ weightKg: 31 }), false);
  assert.equal(danger({ weightKg: 26.9 }), true);
});

test("each red flag leads to a hospital, whatever else is known or not", () => {
  for (const flag of ["oedema", "cannot-stand", "severe-anaemia"] as const) {
    for (const more of [{}, { age: 9 }, { heightCm: null }, { weightKg: 60 }, { kidney: true }]) {
      const need = needOf({ ...woman, ...more, flags: [flag] });
      assert.ok(need.is === "hospital" && need.flags.includes(flag) && !need.tooThin);
    }
  }
});

test("who is no adult, was not measured, or has a sick kidney gets no plan, and is told why", () => {
  const rows: readonly (readonly [Partial<Eater>, string])[] = [
    [{ age: 18 }, "too-young"],
    [{ age: 9, weightKg: 14 }, "too-young"],
    [{ heightCm: null }, "height-not-known"],
    [{ weightKg: null }, "weight-not-known"],
    [{ kidney: true }, "kidney"],
  ];
  for (const [more, why] of rows) assert.deepEqual(needOf({ ...woman, ...more }), { is: "no-plan", why });
  assert.equal(needOf({ ...woman, age: 19 }).is, "home");
});

test("below BMI 16 food begins with 10 kcal for each kilogram, grows in steps, and is whole after a week", () => {
  const kcal = (refeedingDay: number | null) => home({ weightKg: 35, refeedingDay }).today.kcal;
  assert.deepEqual([null, 1, 2, 3, 4, 5, 7, 8, 40].map(kcal), [350, 350, 350, 700, 700, 1050, 1050, 1890, 1890]);
  const first = home({ weightKg: 35 });
  assert.deepEqual(first.refeeding, { day: 1, kcalPerKg: 10, until: 2 });
  assert.deepEqual(first.whole, { kcal: 1890, protein: 57 }, "where it leads is said from the first day");
  assert.equal(home({ weightKg: 36 }).refeeding, null);
  assert.equal(home({ weightKg: 40, ateLittle: true }).today.kcal, 400, "so for whoever ate next to nothing");
  assert.equal(home({ weightKg: 35, notLow: true }).today.kcal, 1890, "unless a doctor found that they eat well");
});
