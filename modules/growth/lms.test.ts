import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { valueAt, zOf } from "./lms.ts";
import { lmsAt, rangeOf, type Standard } from "./standards.ts";

/** SHA-256 of the files as WHO ships them with `anthro` (data-raw/growthstandards). */
const whoFiles = {
  "weight-for-age": "bc15a6a623dd1d5beaeed1497666332aa54bc4ccd15ff9658c487d79694ab77b",
  "length-for-age": "709f7a11881451daf7820f022d363d5bdb93746b5361d6bd9218af6ff838e0c2",
  "bmi-for-age": "78a4364e99303114fb2c458d28d64c6d10ac33832a5d5b2d437bc5cea1c93a0d",
  "head-for-age": "e794e46f06b91223ad2c6435148dc08794a1d75b67613a652c3151201a98bf7c",
  "arm-for-age": "1b588802bc66534abb42ead27fe6f8e8d62b26967d764eecf16d0f4a8660a7bd",
  "weight-for-length": "ad470cf41b147bd2a16026e57fd17968df7bf746b9f0bf2ff85df95239643778",
  "weight-for-height": "0050d31041c2f7d4f8a34f27e8066fd73a24806835b9e4a0de1a7ee46d54d582",
} as const satisfies Record<Standard, string>;
const standards = Object.keys(whoFiles) as Standard[];

/** The file of WHO's, written anew from what was unpacked. */
function asShipped(standard: Standard): string {
  const byLength = standard === "weight-for-length" || standard === "weight-for-height";
  const head = byLength ? standard.slice("weight-for-".length) : "age";
  const lastColumn = byLength ? "lorh" : standard === "length-for-age" || standard === "bmi-for-age" ? "loh" : null;
  const letter = (x: number) => {
    if (lastColumn === null) return [];
    if (lastColumn === "lorh") return [head === "length" ? "L" : "H"];
    return [x < 731 ? "L" : "H"];
  };
  const { from, to } = rangeOf(standard);
  const places = byLength
    ? Array.from({ length: (to - from) * 10 + 1 }, (_, row) => (from * 10 + row) / 10)
    : Array.from({ length: to - from + 1 }, (_, row) => from + row);
  const rows = (["male", "female"] as const).flatMap((sex, at) =>
    places.map((x) => {
      const { l, m, s } = lmsAt(standard, sex, x) ?? assert.fail(`${standard} has no row at ${x}`);
      return [at + 1, x, l, m, s, ...letter(x)].join("\t");
    }),
  );
  return `${[["sex", head, "l", "m", "s", ...(lastColumn ? [lastColumn] : [])].join("\t"), ...rows].join("\r\n")}\r\n`;
}

for (const standard of standards) {
  test(`${standard} is WHO's table to the last digit`, () => {
    assert.equal(createHash("sha256").update(asShipped(standard)).digest("hex"), whoFiles[standard]);
  });
}

/** Weight for age of boys, −3 to +3, as WHO prints it for parents and workers (simplified field tables). */
const boysByMonth: readonly (readonly [month: number, ...weights: number[]])[] = [
  [0, 2.1, 2.5, 2.9, 3.3, 3.9, 4.4, 5.0],
  [1, 2.9, 3.4, 3.9, 4.5, 5.1, 5.8, 6.6],
  [3, 4.4, 5.0, 5.7, 6.4, 7.2, 8.0, 9.0],
  [6, 5.7, 6.4, 7.1, 7.9, 8.8, 9.8, 10.9],
  [12, 6.9, 7.7, 8.6, 9.6, 10.8, 12.0, 13.3],
  [24, 8.6, 9.7, 10.8, 12.2, 13.6, 15.3, 17.1],
  [36, 10.0, 11.3, 12.7, 14.3, 16.2, 18.3, 20.7],
  [48, 11.2, 12.7, 14.4, 16.3, 18.6, 21.2, 24.2],
  [60, 12.4, 14.1, 16.0, 18.3, 21.0, 24.2, 27.9],
];

test("the lines from −3 to +3 are those that WHO prints for boys, from birth to five years", () => {
  for (const [month, ...weights] of boysByMonth) {
    // A month is 30.4375 days; 60 of them end a quarter of a day after the table.
    const lms = lmsAt("weight-for-age", "male", Math.min(1826, month * 30.4375)) ?? assert.fail();
    const lines = [-3, -2, -1, 0, 1, 2, 3].map((z) => Number(valueAt(z, lms).toFixed(1)));
    assert.deepEqual(lines, weights, `month ${month}`);
  }
});

const place = fc.constantFrom(...standards).chain((standard) => {
  const { from, to } = rangeOf(standard);
  return fc.record({
    standard: fc.constant(standard),
    sex: fc.constantFrom("male" as const, "female" as const),
    x: fc.integer({ min: from, max: to }),
  });
});
const lmsOf = ({ standard, sex, x }: { standard: Standard; sex: "male" | "female"; x: number }) =>
  lmsAt(standard, sex, x) ?? assert.fail();

test("within three lines the score of a line's value is that line", () => {
  fc.assert(
    fc.property(place, fc.integer({ min: -300, max: 300 }), (at, hundredths) => {
      const z = hundredths / 100;
      const lms = lmsOf(at);
      // Solved by halving, knowing only that more is a higher z.
      let [low, high] = [0, lms.m * 10];
      for (let round = 0; round < 80; round += 1) {
        const middle = (low + high) / 2;
        if (((middle / lms.m) ** lms.l - 1) / (lms.l * lms.s) < z) low = middle;
        else high = middle;
      }
      assert.ok(Math.abs(valueAt(z, lms) - low) < 1e-6);
      assert.ok(Math.abs(zOf(low, lms) - z) < 1e-6);
    }),
  );
});

test("beyond three lines each further line lies as far out as the last two lie apart", () => {
  fc.assert(
    fc.property(place, fc.integer({ min: 0, max: 400 }), (at, hundredths) => {
      const more = hundredths / 100;
      const lms = lmsOf(at);
      const line = (z: number) => lms.m * (1 + lms.l * lms.s * z) ** (1 / lms.l);
      assert.ok(Math.abs(zOf(line(3) + more * (line(3) - line(2)), lms) - (3 + more)) < 1e-6);
      assert.ok(Math.abs(zOf(line(-3) - more * (line(-2) - line(-3)), lms) + 3 + more) < 1e-6);
    }),
  );
});

test("more is never a lower score", () => {
  const measure = fc.double({ min: 0.01, max: 300, noNaN: true });
  fc.assert(
    fc.property(place, measure, measure, (at, one, other) => {
      const lms = lmsOf(at);
      assert.ok(zOf(Math.max(one, other), lms) >= zOf(Math.min(one, other), lms));
    }),
    { numRuns: 1000 },
  );
});

test("between two printed lengths L, M and S lie between theirs", () => {
  const [low, high] = [lmsAt("weight-for-length", "female", 70.1), lmsAt("weight-for-length", "female", 70.2)];
  const found = lmsAt("weight-for-length", "female", 70.125);
  assert.ok(low && high && found);
  assert.ok(Math.abs(found.m - (low.m + 0.25 * (high.m - low.m))) < 1e-9);
});

test("outside a table there is nothing, and no guess", () => {
  for (const standard of standards) {
    const { from, to } = rangeOf(standard);
    assert.ok(lmsAt(standard, "male", from) && lmsAt(standard, "male", to), standard);
    for (const x of [from - 1, to + 1, Number.NaN, Number.POSITIVE_INFINITY, -1]) {
      assert.equal(lmsAt(standard, "male", x), null, `${standard} at ${x}`);
    }
  }
  assert.deepEqual(
    standards.map((standard) => Object.values(rangeOf(standard))),
    [
      [0, 1826],
      [0, 1826],
      [0, 1826],
      [0, 1826],
      [91, 1826],
      [45, 110],
      [65, 120],
    ],
  );
});
