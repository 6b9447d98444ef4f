import assert from "node:assert/strict";
import { test } from "node:test";
import { fitsTheTable, type ProposedDose, proposeDose, sameAmount } from "./dose-table.ts";
import { indiaNineMonthBdq } from "./india-9-month.ts";
import { indiaAdultTablets } from "./india-dstb.ts";

/* Expected by hand from the table on ntep.in (node 770): 25–34 kg 2, 35–49 3, 50–64 4, 65–75 5, 75 and more 6. */

const taken = (tablets: number) => ({ mg: null, tablets });
const clear = (tablets: number): ProposedDose => ({ is: "clear", amount: taken(tablets) });
const between = (...options: number[]): ProposedDose => ({ is: "between", options: options.map(taken) });
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
    assert.deepEqual(proposeDose(indiaAdultTablets, "HRZE", weightKg, 30), expected);
  });
}

test("the table is for adults, and says nothing of somebody of nineteen", () => {
  assert.deepEqual(proposeDose(indiaAdultTablets, "HRE", 52, 19), { is: "outside", because: "too-young" });
  assert.deepEqual(proposeDose(indiaAdultTablets, "HRE", 52, 20), clear(4));
});

test("only the table's own number needs no reason; where it leaves a choice, either; outside it, none", () => {
  assert.deepEqual(
    [3, 4, 5].map((tablets) => fitsTheTable(clear(4), taken(tablets))),
    [false, true, false],
  );
  assert.deepEqual(
    [4, 5, 6, 7].map((tablets) => fitsTheTable(between(5, 6), taken(tablets))),
    [false, true, true, false],
  );
  assert.equal(fitsTheTable(tooLight, taken(2)), false);
});

test("a medicine that stands in no row has no dose there", () => {
  assert.deepEqual(proposeDose(indiaAdultTablets, "Bdq", 52, 30), { is: "outside", because: "not-in-the-table" });
});

test("between two rows that say the same nothing is left to choose", () => {
  // 45.5 kg: clofazimine is 100 mg below and above; levofloxacin 750 below and 1000 above (node 1825).
  assert.deepEqual(proposeDose(indiaNineMonthBdq, "Cfz", 45.5, 30), {
    is: "clear",
    amount: { mg: 100, tablets: null },
  });
  assert.equal(proposeDose(indiaNineMonthBdq, "Lfx", 45.5, 30).is, "between");
});

test("where one of two doses is in tablets and the other in milligrams, they are not the same", () => {
  const [inTablets, inMg] = [
    { mg: null, tablets: 4 },
    { mg: 400, tablets: null },
  ];
  assert.equal(sameAmount(inTablets, inMg), false);
  assert.equal(sameAmount({ mg: 400, tablets: 4 }, inMg), true);
  assert.equal(sameAmount({ mg: 400, tablets: 2 }, { mg: 400, tablets: 4 }), false);
});
