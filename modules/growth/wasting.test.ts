import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { referralLines, referralsOf, referralsVersion } from "./referral.ts";
import { referralCodes } from "./referral-codes.ts";
import { type Measured, scoresOf } from "./scores.ts";
import { wastingOf } from "./wasting.ts";

/* Truth tables from research §9: MUAC below 115 mm and WHZ below −3 are severe, to 124 mm and to below −2 moderate. */

const child: Measured = { sex: "female", ageDays: 500 };
const wasted = (more: Partial<Measured>) => {
  const measured = { ...child, ...more };
  return wastingOf(measured, scoresOf(measured));
};
const classOf = (more: Partial<Measured>) => wasted(more).class;

test("the arm: below 115 mm severe, to 124 moderate, from 125 on normal", () => {
  const arms = [80, 114, 114.9, 115, 124, 124.9, 125, 160].map((muacMm) => classOf({ muacMm }));
  assert.deepEqual(arms, ["SAM", "SAM", "SAM", "MAM", "MAM", "MAM", "normal", "normal"]);
});

/** Weight of a girl of 76.0 cm at a score, by WHO's L, M and S at that length (wflanthro.txt). */
const girlAt76 = (z: number) => 9.3337 * (1 + -0.3833 * 0.08992 * z) ** (1 / -0.3833);

test("weight for length: below −3 severe, to below −2 moderate, and each line belongs to the better class", () => {
  const at = (z: number) => {
    const measured = { ...child, heightCm: 76, weightKg: girlAt76(z) };
    const scores = scoresOf(measured);
    return [scores.weightForLength?.z, wastingOf(measured, scores).class];
  };
  assert.deepEqual([-3.01, -3, -2.01, -2, 0].map(at), [
    [-3.01, "SAM"],
    [-3, "MAM"],
    [-2.01, "MAM"],
    [-2, "normal"],
    [0, "normal"],
  ]);
});

test("swollen feet are severe whatever else was found", () => {
  assert.equal(classOf({ oedema: true }), "SAM");
  assert.equal(classOf({ oedema: true, muacMm: 160, heightCm: 76, weightKg: 9.1 }), "SAM");
});

test("the worst sign decides, and says that it did", () => {
  const thin = { heightCm: 76, weightKg: girlAt76(-2.5) };
  assert.deepEqual(wasted({ ...thin, muacMm: 110, oedema: false }), { class: "SAM", by: ["arm"], notLookedAt: [] });
  assert.deepEqual(wasted({ ...thin, muacMm: 130 }), {
    class: "MAM",
    by: ["weight-for-length"],
    notLookedAt: ["oedema"],
  });
  assert.deepEqual(wasted({ ...thin, muacMm: 120 }).by, ["weight-for-length", "arm"]);
});

test("where nothing was measured nobody is called normal", () => {
  for (const more of [{}, { oedema: false }, { weightKg: 9 }, { muacMm: Number.NaN }, { muacMm: 0, oedema: false }]) {
    assert.equal(classOf(more), null, JSON.stringify(more));
  }
});

test("the class is for 6 to 59 months: 183 to 1,826 days", () => {
  const at = (ageDays: number) => classOf({ ageDays, muacMm: 110, oedema: true });
  assert.deepEqual([0, 182, 183, 1826, 1827, Number.NaN].map(at), [null, null, "SAM", "SAM", null, null]);
});

const anyChild = fc.record({
  sex: fc.constantFrom("male" as const, "female" as const, "other" as const),
  ageDays: fc.integer({ min: 0, max: 1900 }),
  weightKg: fc.option(fc.double({ min: 1, max: 30, noNaN: true })),
  heightCm: fc.option(fc.double({ min: 45, max: 120, noNaN: true })),
  lying: fc.option(fc.boolean()),
  muacMm: fc.option(fc.integer({ min: 70, max: 220 })),
  oedema: fc.option(fc.boolean()),
});

test("a further sign never makes a child less ill", () => {
  const order = [null, "normal", "MAM", "SAM"];
  fc.assert(
    fc.property(anyChild, fc.constantFrom("muacMm", "heightCm"), (measured, known) => {
      const less = { ...measured, [known]: null };
      const [before, after] = [less, measured].map((one) => order.indexOf(wastingOf(one, scoresOf(one)).class));
      // Weight for length needs both; taking one away takes the sign away.
      assert.ok((after ?? 0) >= (before ?? 0));
    }),
    { numRuns: 1000 },
  );
});

test("nobody with SAM is told to wait: somebody other than the worker sees them today", () => {
  let seen = 0;
  fc.assert(
    fc.property(anyChild, (measured) => {
      if (wastingOf(measured, scoresOf(measured)).class !== "SAM") return;
      seen += 1;
      const today = referralsOf(measured, []).filter(({ to, within }) => within === "today" && to !== "measure-here");
      assert.ok(today.length > 0);
    }),
    { numRuns: 2000 },
  );
  assert.ok(seen > 200, `only ${seen}`);
});

test("the younger are not passed over because the class begins at six months", () => {
  const codes = (more: Partial<Measured>) =>
    referralsOf({ sex: "male", ageDays: 60, ...more }, []).map(({ code, to, within }) => `${code} ${to} ${within}`);
  // A boy of 60 days has −3 at 3.8 kg (WHO's field table, two months).
  assert.deepEqual(codes({ weightKg: 3.4 }), ["severe-under-six-months medical-officer today"]);
  assert.deepEqual(codes({ weightKg: 5.6 }), []);
  assert.ok(codes({ oedema: true }).includes("swollen-feet medical-officer today"));
});

test("SAM with a complication, or swollen, goes to the rehabilitation centre; an ill child to a doctor in any class", () => {
  const codes = (more: Partial<Measured>, ill: Parameters<typeof referralsOf>[1] = []) =>
    referralsOf({ ...child, ...more }, ill).map(({ code }) => code);
  assert.deepEqual(codes({ muacMm: 110 }), ["sam"]);
  assert.deepEqual(codes({ muacMm: 110 }, ["no-appetite"]), ["sam-with-complication", "sam", "ill"]);
  assert.deepEqual(codes({ oedema: true }), ["sam-with-complication", "sam", "swollen-feet"]);
  assert.ok(codes({ muacMm: 150 }, ["convulsions"]).includes("ill"));
  const all = { heightCm: 76, weightKg: 9.1, oedema: false };
  assert.deepEqual(codes({ ...all, muacMm: 120 }), ["mam"]);
  assert.deepEqual(codes({ ...all, muacMm: 150 }), []);
});

test("what is implausible is measured again and delays nothing; what was not looked at is looked at", () => {
  const codes = (more: Partial<Measured>) => referralsOf({ ...child, ...more }, []).map(({ code }) => code);
  assert.deepEqual(codes({ muacMm: 12.5 }), ["measure-again", "sam"]);
  assert.deepEqual(codes({ muacMm: 150 }), ["look-at-the-rest"]);
});

test("each line says where it comes from, and that most want a paediatrician's name under them", () => {
  for (const { code, source } of referralLines) assert.ok(source.length > 3, code);
  assert.equal(new Set(referralLines.map(({ code }) => code)).size, referralLines.length);
  assert.deepEqual(
    referralLines.filter(({ confidence }) => confidence === "verified").map(({ code }) => code),
    ["severe-under-six-months", "measure-again", "look-at-the-rest"],
  );
  assert.match(referralsVersion, /unsigned$/, "as long as a line is unverified");
});

test("every line of the table has its word, in the table's order", () => {
  assert.deepEqual(
    referralLines.map(({ code }) => code),
    referralCodes,
  );
});
