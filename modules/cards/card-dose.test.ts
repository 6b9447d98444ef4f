import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type CardDose, cardEvidences, unionOfDoses } from "./card-dose.ts";
import { dose } from "./test-card.ts";
import { numberOfVaccine, vaccineAt, vaccineNumbers } from "./vaccine-numbers.ts";

const anyDose: fc.Arbitrary<CardDose> = fc.record(
  {
    vaccine: fc.constantFrom("BCG", "OPV", "PENTA", "number-77"),
    day: fc.nat(4),
    evidence: fc.constantFrom(...cardEvidences),
    batchKnown: fc.boolean(),
    takenBack: fc.boolean(),
  },
  { noNullPrototype: true },
);
const anyList = fc.array(anyDose, { maxLength: 12 });

test("two cards of one child become one list, and the same injection is one dose", () => {
  const first = [dose("BCG", 0), dose("OPV", 42, { evidence: "recall", batchKnown: false })];
  const second = [dose("OPV", 42, { evidence: "card" }), dose("OPV", 70)];
  assert.deepEqual(unionOfDoses(first, second), [
    dose("BCG", 0),
    dose("OPV", 42, { evidence: "card", batchKnown: true }),
    dose("OPV", 70),
  ]);
});

test("a newer card with fewer doses takes none away", () => {
  const full = [dose("BCG", 0), dose("OPV", 0), dose("PENTA", 42)];
  assert.deepEqual(unionOfDoses(full, [dose("OPV", 0)]), unionOfDoses(full));
});

test("what was taken back by mistake of nobody comes back from an older card", () => {
  const wrong = dose("MR", 275);
  assert.equal(unionOfDoses([{ ...wrong, takenBack: true }], [wrong])[0]?.takenBack, true);
});

/** The same, by looking for each possible dose anew and knowing nothing of maps or orders. */
function slowUnion(lists: readonly (readonly CardDose[])[]): CardDose[] {
  const all = lists.flat();
  const union: CardDose[] = [];
  for (let day = 0; day <= 4; day += 1) {
    for (const vaccine of ["BCG", "OPV", "PENTA", "number-77"] as const) {
      const same = all.filter((one) => one.vaccine === vaccine && one.day === day);
      if (same.length === 0) continue;
      const strongest = ["own-record", "register", "u-win", "card", "scar", "recall", "none"] as const;
      union.push({
        ...{ vaccine: vaccine === "number-77" ? "number-77" : vaccine, day },
        evidence: strongest.find((evidence) => same.some((one) => one.evidence === evidence)) ?? "none",
        batchKnown: same.some(({ batchKnown }) => batchKnown),
        takenBack: same.some(({ takenBack }) => takenBack),
      });
    }
  }
  return union.toSorted((one, other) => one.day - other.day || (one.vaccine < other.vaccine ? -1 : 1));
}

test("the union is that of a slow model, in whichever order and however often cards are read", () => {
  fc.assert(
    fc.property(anyList, anyList, anyList, (a, b, c) => {
      const union = unionOfDoses(a, b, c);
      assert.deepEqual(union, slowUnion([a, b, c]));
      assert.deepEqual(unionOfDoses(c, b, a), union);
      assert.deepEqual(unionOfDoses(unionOfDoses(a, b), c), union);
      assert.deepEqual(unionOfDoses(union, union, a), union);
    }),
    { numRuns: 1000 },
  );
});

test("the list of vaccines only ever grows: what a number meant, it means", () => {
  // Never edit a line of this: only add at the end when the list has grown.
  assert.deepEqual(vaccineNumbers.slice(0, 24), [
    ...["BCG", "HEPB", "OPV", "PENTA", "RVV", "FIPV", "PCV", "MR", "JE", "VITA", "DPT", "TD", "HPV"],
    ...["IPV", "HIB", "HEXA", "MMR", "MMRV", "TCV", "FLU", "HEPA", "HEPA-LIVE", "VAR", "TDAP"],
  ]);
  assert.ok(vaccineNumbers.length < 256 && new Set(vaccineNumbers).size === vaccineNumbers.length);
});

test("every dose of India's schedule is of a vaccine that has a number", () => {
  // india-uip-schedule.json, its forty codes without the number of the dose.
  const uip = "BCG HEPB-0 OPV-0 OPV-1 PENTA-1 RVV-1 FIPV-1 PCV-1 PCV-B MR-1 JE-1 VITA-1 DPT-B1 OPV-B TD-10 HPV-1 DPT-1";
  for (const code of uip.split(" ")) assert.ok(numberOfVaccine(code.replace(/-[^-]+$/, "")), code);
});

test("a vaccine that a newer program wrote keeps its number, and one that nobody has is none", () => {
  assert.deepEqual([1, 24, 25, 255].map(vaccineAt), ["BCG", "TDAP", "number-25", "number-255"]);
  for (const number of Array.from({ length: 255 }, (_, at) => at + 1)) {
    assert.equal(numberOfVaccine(vaccineAt(number)), number);
  }
  for (const wrong of ["", "bcg", "PENTA-1", "number-0", "number-1", "number-256", "number-024", "number-1e2"]) {
    assert.equal(numberOfVaccine(wrong), null, wrong);
  }
});
