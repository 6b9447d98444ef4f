import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type VaccineCode, vaccineCodes } from "../schedules/vaccines.ts";
import { fewestVials, needsOf } from "./needs.ts";
import { vialLines, vialOf } from "./vials.ts";

const times = (count: number, ...vaccines: VaccineCode[]) => Array.from({ length: count }, () => vaccines);

test("three newborns need one vial of BCG, also when two of three doses are wasted", () => {
  const [bcg, ...others] = needsOf(times(3, "BCG"));
  assert.deepEqual([bcg?.vaccine, bcg?.children, bcg?.holds, bcg?.vials], ["BCG", 3, 10, 1]);
  assert.deepEqual(others, []);
});

test("a wastage of 37.1 % turns seven children into 11.1 doses: the second vial is opened", () => {
  // 7 × 100 / (100 − 37.1) = 11.13
  const [bcg] = needsOf(times(7, "BCG"));
  assert.deepEqual([bcg?.doses, bcg?.vials], [11.1, 2]);
  // 6 × 1.5898 = 9.54
  assert.deepEqual(needsOf(times(6, "BCG"))[0]?.vials, 1);
});

test("nobody due needs nothing", () => {
  assert.deepEqual(needsOf([]), []);
  assert.deepEqual(needsOf(times(4)), []);
});

test("the vials hold a dose for each child, and one fewer would not hold what is planned", () => {
  fc.assert(
    fc.property(fc.constantFrom(...vaccineCodes), fc.integer({ min: 1, max: 300 }), (vaccine, count) => {
      const [need] = needsOf(times(count, vaccine));
      assert.ok(need);
      assert.ok(need.vials * need.holds >= count);
      const { wastage } = vialOf(vaccine);
      assert.ok((need.vials - 1) * need.holds * (1 - wastage / 100) < count + 1e-9);
    }),
  );
});

test("each vaccine of the schedules has one line, with where it comes from", () => {
  assert.deepEqual(vialLines.map(({ vaccine }) => vaccine).toSorted(), [...vaccineCodes].toSorted());
  for (const { holds, wastage } of vialLines) {
    assert.ok(Number.isInteger(holds) && holds > 0);
    assert.ok(wastage >= 0 && wastage < 100);
  }
});

test("what is published stands as it was published, and nothing else says that it is", () => {
  // The abstract of the same paper (Kangra) and its Table 1 (RVV).
  const read = { BCG: 37.1, DPT: 32.1, OPV: 50.8, TD: 34.1, PENTA: 18.4, PCV: 27, MR: 40.5, FIPV: 54.8, RVV: 29.7 };
  const published = vialLines.filter(({ wastageFrom }) => wastageFrom.confidence === "published");
  assert.deepEqual(Object.fromEntries(published.map(({ vaccine, wastage }) => [vaccine, wastage] as const)), read);
  assert.deepEqual(
    vialLines.flatMap(({ vaccine, holdsFrom }) => (holdsFrom.confidence === "published" ? [vaccine] : [])),
    ["RVV"],
  );
});

test("a form begins with the fewest vials that hold what was given", () => {
  assert.deepEqual(
    [0, 1, 10, 11].map((given) => fewestVials("BCG", given)),
    [0, 1, 1, 2],
  );
});
