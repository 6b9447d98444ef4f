import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Measured, type Scores, scoresOf } from "./scores.ts";

/* Expected figures: the tests of WHO's own `anthro`, and its documentation. */

test("a girl of 1,522 days and 17 kg stands at 0.24", () => {
  assert.deepEqual(scoresOf({ sex: "female", ageDays: 1522, weightKg: 17 }).weightForAge, {
    z: 0.24,
    implausible: false,
  });
});

test("a boy of 987 days measured lying loses 0.7 cm: −6.09, kept and flagged", () => {
  const scores = scoresOf({ sex: "male", ageDays: 987, heightCm: 72.86, lying: true });
  assert.deepEqual(scores.lengthForAge, { z: -6.09, implausible: true });
  assert.equal(scores.lengthCm?.toFixed(2), "72.16");
});

test("a girl of 24 months and 77.5 cm is measured standing: −2.55", () => {
  for (const lying of [undefined, null, false]) {
    const { lengthForAge } = scoresOf({ sex: "female", ageDays: 730.5, heightCm: 77.5, lying });
    assert.equal(lengthForAge?.z, -2.55, String(lying));
  }
});

test("0.7 cm between lying and standing, from the 731st day on the other way", () => {
  const used = (ageDays: number, lying: boolean | null) =>
    scoresOf({ sex: "male", ageDays, heightCm: 100, lying }).lengthCm;
  assert.deepEqual(
    [used(730, false), used(800, false), used(730, true), used(800, true), used(730, null), used(731, null)],
    [100.7, 100, 100, 99.3, 100, 100],
  );
  assert.deepEqual([used(730, false), used(731, false)], [100.7, 100]);
});

test("nobody stands before nine months: nothing is added, and it is said", () => {
  const at = (months: number) => scoresOf({ sex: "male", ageDays: months * 30.4375, heightCm: 60, lying: false });
  const [eight, nine] = [at(8), at(9)];
  assert.deepEqual([eight.standingTooYoung, nine.standingTooYoung], [true, false]);
  assert.deepEqual([eight.lengthCm, nine.lengthCm], [60, 60.7]);
  assert.ok(
    Math.abs((eight.lengthForAge?.z ?? 0) + 4.81) < 0.05 && Math.abs((nine.lengthForAge?.z ?? 0) + 5.02) < 0.05,
  );
});

test("beyond WHO's limits a score is kept and flagged, on them it is not", () => {
  const heavy = scoresOf({ sex: "female", ageDays: 1, weightKg: 10.37 });
  assert.equal(heavy.weightForAge?.implausible, true);
  assert.ok((heavy.weightForAge?.z ?? 0) > 5);
  // 12.5 written for 125: an arm in centimetres where millimetres are asked.
  assert.equal(scoresOf({ sex: "male", ageDays: 700, muacMm: 12.5 }).armForAge?.implausible, true);
  assert.equal(scoresOf({ sex: "male", ageDays: 700, muacMm: 125 }).armForAge?.implausible, false);
});

const nothing = {
  weightForAge: null,
  lengthForAge: null,
  weightForLength: null,
  bmiForAge: null,
  headForAge: null,
  armForAge: null,
};
const everything = { weightKg: 11, heightCm: 84, headCm: 47, muacMm: 145 };
const indicesOf = ({ weightForAge, lengthForAge, weightForLength, bmiForAge, headForAge, armForAge }: Scores) => ({
  ...{ weightForAge, lengthForAge, weightForLength, bmiForAge, headForAge, armForAge },
});

test("a swollen child's weight is partly water: no score that rests on it (WHO)", () => {
  const swollen = scoresOf({ sex: "female", ageDays: 800, ...everything, oedema: true });
  assert.deepEqual([swollen.weightForAge, swollen.weightForLength, swollen.bmiForAge], [null, null, null]);
  assert.ok(swollen.lengthForAge && swollen.headForAge && swollen.armForAge);
});

test("the tables reach from birth to the day before 60 months, and what lies outside has no score", () => {
  const at = (ageDays: number) => indicesOf(scoresOf({ sex: "male", ageDays, ...everything }));
  for (const day of [0, 1, 90, 730, 731, 1826]) {
    const scores = at(day);
    assert.ok(scores.weightForAge && scores.lengthForAge && scores.weightForLength && scores.bmiForAge, String(day));
    assert.equal(scores.armForAge === null, day < 91, "the arm's table begins at three months");
  }
  for (const day of [-1, 1827, 1856, 1857, Number.NaN, Number.POSITIVE_INFINITY]) assert.deepEqual(at(day), nothing);
});

test("weight for length knows 45 to 110 cm lying and 65 to 120 cm standing", () => {
  const has = (ageDays: number, heightCm: number) =>
    scoresOf({ sex: "female", ageDays, heightCm, weightKg: 10 }).weightForLength !== null;
  assert.deepEqual([has(300, 44.9), has(300, 45), has(300, 110), has(300, 110.1)], [false, true, true, false]);
  assert.deepEqual([has(900, 64.9), has(900, 65), has(900, 120), has(900, 120.1)], [false, true, true, false]);
});

test("what was not measured, or cannot be a measure, has no score and breaks nothing", () => {
  for (const wrong of [null, undefined, 0, -3, Number.NaN, Number.POSITIVE_INFINITY]) {
    const measured = { weightKg: wrong, heightCm: wrong, headCm: wrong, muacMm: wrong };
    assert.deepEqual(indicesOf(scoresOf({ sex: "male", ageDays: 500, ...measured })), nothing, String(wrong));
  }
});

test("a child who is neither boy nor girl in the register has no table: no score, and no guess", () => {
  assert.deepEqual(indicesOf(scoresOf({ sex: "other", ageDays: 500, ...everything })), nothing);
});

const measured = fc.record({
  sex: fc.constantFrom("male" as const, "female" as const),
  ageDays: fc.integer({ min: 0, max: 1826 }),
  weightKg: fc.double({ min: 0.5, max: 40, noNaN: true }),
  heightCm: fc.double({ min: 40, max: 125, noNaN: true }),
  lying: fc.constantFrom(true, false, null),
});

test("the same child heavier never stands lower by weight, nor taller lower by length", () => {
  fc.assert(
    fc.property(measured, fc.double({ min: 0, max: 5, noNaN: true }), (child, more) => {
      const notLower = (
        lighter: Measured,
        heavier: Measured,
        index: "weightForAge" | "weightForLength" | "bmiForAge" | "lengthForAge",
      ) => {
        const [before, after] = [scoresOf(lighter)[index], scoresOf(heavier)[index]];
        if (before && after) assert.ok(after.z >= before.z, index);
      };
      const heavier = { ...child, weightKg: child.weightKg + more };
      for (const index of ["weightForAge", "weightForLength", "bmiForAge"] as const) notLower(child, heavier, index);
      notLower(child, { ...child, heightCm: child.heightCm + more }, "lengthForAge");
    }),
    { numRuns: 1000 },
  );
});

test("any numbers at all give scores of two places or none", () => {
  const any = fc.option(fc.oneof(fc.double(), fc.double({ min: 0, max: 200 })));
  const anyChild = fc.record({
    sex: fc.constantFrom("male" as const, "female" as const, "other" as const),
    ageDays: fc.oneof(fc.double(), fc.integer({ min: 0, max: 2000 })),
    weightKg: any,
    heightCm: any,
    headCm: any,
    muacMm: any,
    lying: fc.option(fc.boolean()),
    oedema: fc.option(fc.boolean()),
  });
  fc.assert(
    fc.property(anyChild, (child) => {
      for (const score of Object.values(indicesOf(scoresOf(child)))) {
        if (score === null) continue;
        assert.ok(Number.isFinite(score.z) && !Object.is(score.z, -0));
        assert.ok(Math.abs(score.z * 100 - Math.round(score.z * 100)) < 1e-6 * Math.max(1, Math.abs(score.z)));
      }
    }),
    { numRuns: 2000 },
  );
});
