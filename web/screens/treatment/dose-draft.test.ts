import assert from "node:assert/strict";
import { test } from "node:test";
import { proposeDose } from "../../../modules/treatment/dose.ts";
import { regimens } from "../../../modules/treatment/regimens.ts";
import { asProposed, doseFault, isOffTheTable, tabletsIn } from "./dose-draft.ts";

const [regimen] = regimens;
assert.ok(regimen);

const clear = proposeDose(regimen.doseTable, 41.5, 30);
const between = proposeDose(regimen.doseTable, 49.5, 30);
const outside = proposeDose(regimen.doseTable, 41.5, 15);

test("a clear dose needs nothing to be written", () => {
  assert.equal(tabletsIn(asProposed, clear), 3);
  assert.equal(isOffTheTable(asProposed, clear), false);
});

test("another number owes a reason, and the table's own does not", () => {
  const written = (tablets: string) => ({ ...asProposed, other: true, tablets });
  assert.equal(isOffTheTable(written("4"), clear), true);
  assert.equal(isOffTheTable(written("३"), clear), false);
  assert.equal(doseFault(written("11"), clear), "tablets");
  assert.equal(doseFault(written(""), clear), "tablets");
});

test("between two bands the doctor chooses one of them, and a choice for another weight is none", () => {
  assert.equal(doseFault(asProposed, between), "chosen");
  assert.equal(tabletsIn({ ...asProposed, chosen: "4" }, between), 4);
  assert.equal(isOffTheTable({ ...asProposed, chosen: "4" }, between), false);
  assert.equal(doseFault({ ...asProposed, chosen: "5" }, between), "chosen");
});

test("where the table says nothing every number owes a reason", () => {
  assert.equal(doseFault(asProposed, outside), "tablets");
  assert.equal(isOffTheTable({ ...asProposed, tablets: "2" }, outside), true);
});
