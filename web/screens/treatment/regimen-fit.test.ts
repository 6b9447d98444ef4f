import assert from "node:assert/strict";
import { test } from "node:test";
import type { Resistance } from "../../../modules/treatment/against.ts";
import { bpal, bpalm } from "../../../modules/treatment/bpalm.ts";
import { nineMonthEto } from "../../../modules/treatment/nine-month.ts";
import { regimens } from "../../../modules/treatment/regimens.ts";
import type { Patient } from "../patients/page/use-patient.ts";
import { askedOf, fitsOf, knownOf, onlyFitting } from "./regimen-fit.ts";

type DrugProfile = Resistance["drugs"][number];
const says = (drug: DrugProfile["drug"], result: DrugProfile["result"]) => ({ drug, result, conflict: false });
const mdr: Resistance = { class: "MDR", drugs: [says("R", "R"), says("H", "R"), says("Lfx", "S")] };
const preXdr: Resistance = { class: "pre-XDR", drugs: [says("R", "R"), says("H", "R"), says("Lfx", "R")] };
const nobodyKnows: Resistance = { class: "unknown", drugs: [] };
const grownUp = { age: 30, weightKg: 44, present: [] };

const shown = (resistance: Resistance, asked: Parameters<typeof fitsOf>[2] = grownUp) =>
  fitsOf(regimens, resistance, asked).map(({ regimen, is }) => `${regimen.code} ${is}`);

test("the fitting ones come first, and those that cannot be given come last; none is left out", () => {
  assert.deepEqual(shown(mdr), [
    "bpalm fits",
    "bpal fits",
    // High-dose isoniazid stands in it, which a resistance to the usual dose does not forbid.
    "nine-month-eto fits",
    "nine-month-lzd fits",
    "longer fits",
    "india-dstb stopped",
    "h-mono stopped",
  ]);
});

test("once a fluoroquinolone fails, only what does not count on it fits without a word", () => {
  assert.deepEqual(shown(preXdr), [
    "bpal fits",
    "bpalm although",
    "longer although",
    "india-dstb stopped",
    "nine-month-eto stopped",
    "nine-month-lzd stopped",
    "h-mono stopped",
  ]);
});

test("before anything is tested the first-line regimen alone fits, and is chosen already", () => {
  const fits = fitsOf(regimens, nobodyKnows, grownUp);
  assert.equal(onlyFitting(fits)?.code, "india-dstb");
  assert.equal(onlyFitting(fitsOf(regimens, mdr, grownUp)), null);
});

test("a child, and a pregnant woman, are named beside each regimen that is not for them", () => {
  const child = { age: 10, weightKg: 24, present: [] };
  const [first] = fitsOf([bpalm], mdr, child);
  assert.deepEqual(first?.against, [{ is: "too-young", weight: "wants-words", fromAge: 14 }]);
  const [pregnant] = fitsOf([nineMonthEto], mdr, { ...grownUp, present: ["pregnant"] });
  assert.equal(pregnant?.is, "although");
});

const somebody = (sex: Patient["identity"]["sex"], age: number, has: Patient["history"]["has"] = []) =>
  ({ age, identity: { sex }, history: { has } }) as unknown as Patient;

test("only who may be with child is asked about it, and what the record says is answered already", () => {
  assert.deepEqual(askedOf(bpal, somebody("male", 30)).slice(0, 1), ["second-line-over-a-month"]);
  assert.deepEqual(askedOf(bpal, somebody("female", 11)).includes("pregnant"), false);
  assert.deepEqual(askedOf(bpal, somebody("female", 12)).slice(0, 2), ["pregnant", "breastfeeding"]);
  assert.deepEqual(askedOf(bpal, somebody("female", 55)).includes("pregnant"), true);
  assert.deepEqual(askedOf(bpal, somebody("female", 56)).includes("pregnant"), false);
  assert.deepEqual(knownOf(somebody("female", 30, ["pregnant"])), ["pregnant"]);
  assert.deepEqual(knownOf(somebody("male", 30, ["pregnant"])), []);
});
