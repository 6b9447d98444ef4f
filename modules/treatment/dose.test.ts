import assert from "node:assert/strict";
import { test } from "node:test";
import { fitsTheTable, type ProposedDose, proposeDose } from "./dose.ts";
import { indiaDsTb } from "./india-dstb.ts";

/* Expected by hand from the table on ntep.in (node 770): 25–34 kg 2, 35–49 3, 50–64 4, 65–75 5, 75 and more 6. */

const clear = (tablets: number): ProposedDose => ({ is: "clear", tablets });
const between = (...options: number[]): ProposedDose => ({ is: "between", options });
const tooLight: ProposedDose = { is: "outside", because: "too-light" };

const table: readonly (readonly [weightKg: number, ProposedDose])[] = [
  [24.9, tooLight],
  [25, clear(2)],
  [34, clear(2)],
  [34.1, between(2, 3)],
  [34.5, between(2, 3)],
  [34.9, between(2, 3)],
  [35, clear(3)],
  [41.5, clear(3)],
  [49, clear(3)],
  [49.5, between(3, 4)],
  [50, clear(4)],
  [52, clear(4)],
  [64, clear(4)],
  [64.5, between(4, 5)],
  [65, clear(5)],
  [74.9, clear(5)],
  [75, between(5, 6)],
  [75.1, clear(6)],
  [140, clear(6)],
];

for (const [weightKg, expected] of table) {
  test(`${weightKg} kg: ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(proposeDose(indiaDsTb.doseTable, weightKg, 30), expected);
  });
}

test("the table is for adults, and says nothing of somebody of nineteen", () => {
  assert.deepEqual(proposeDose(indiaDsTb.doseTable, 52, 19), { is: "outside", because: "too-young" });
  assert.deepEqual(proposeDose(indiaDsTb.doseTable, 52, 20), clear(4));
});

test("only the table's own number needs no reason; where it leaves a choice, either; outside it, none", () => {
  assert.deepEqual(
    [3, 4, 5].map((tablets) => fitsTheTable(clear(4), tablets)),
    [false, true, false],
  );
  assert.deepEqual(
    [4, 5, 6, 7].map((tablets) => fitsTheTable(between(5, 6), tablets)),
    [false, true, true, false],
  );
  assert.equal(fitsTheTable(tooLight, 2), false);
});

test("the regimen is 56 and 112 doses, 168 in all, and every line of it says where it is from", () => {
  assert.deepEqual(
    indiaDsTb.phases.map(({ code, doses, combination }) => [code, doses, combination]),
    [
      ["intensive", 56, "HRZE"],
      ["continuation", 112, "HRE"],
    ],
  );
  for (const { source } of [indiaDsTb, indiaDsTb.doseTable, ...indiaDsTb.phases]) {
    assert.match(source.says, /ntep\.in/);
    assert.ok(["verified", "unverified"].includes(source.confidence));
  }
});
