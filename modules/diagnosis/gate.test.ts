import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Decided, decisions, type GateFacts, gateOf, needsDoctor } from "./gate.ts";
import { standingOf } from "./standing.ts";

/*
 * Requirements D7, written before the rule: treatment cannot start without an uploaded X-ray and a
 * doctor's confirmation bound to that X-ray and those results; the gate re-opens when either is
 * replaced or amended.
 */

const seen = (decided: Decided, xray: string | null, ...results: string[]) => ({ decided, xray, results });

const truths: readonly [what: string, facts: GateFacts, gate: string, doctorNeeded: boolean][] = [
  ["nothing at all", { xray: null, results: [], decision: null }, "no-x-ray", false],
  ["an X-ray alone", { xray: "x1", results: [], decision: null }, "not-decided", true],
  ["results alone", { xray: null, results: ["r1"], decision: null }, "no-x-ray", true],
  ["both, nobody decided", { xray: "x1", results: ["r1"], decision: null }, "not-decided", true],
  ["confirmed on both", { xray: "x1", results: ["r1"], decision: seen("confirmed", "x1", "r1") }, "open", false],
  [
    "confirmed, two results in another order",
    { xray: "x1", results: ["r2", "r1"], decision: seen("confirmed", "x1", "r1", "r2") },
    "open",
    false,
  ],
  ["confirmed by the picture alone", { xray: "x1", results: [], decision: seen("confirmed", "x1") }, "open", false],
  [
    "then the X-ray is replaced",
    { xray: "x2", results: ["r1"], decision: seen("confirmed", "x1", "r1") },
    "x-ray-changed",
    true,
  ],
  [
    "then a result is amended",
    { xray: "x1", results: ["r1b"], decision: seen("confirmed", "x1", "r1") },
    "results-changed",
    true,
  ],
  [
    "then another result arrives",
    { xray: "x1", results: ["r1", "r2"], decision: seen("confirmed", "x1", "r1") },
    "results-changed",
    true,
  ],
  [
    "then a result is gone",
    { xray: "x1", results: [], decision: seen("confirmed", "x1", "r1") },
    "results-changed",
    true,
  ],
  ["not TB", { xray: "x1", results: ["r1"], decision: seen("not-tb", "x1", "r1") }, "decided-not-tb", false],
  [
    "not TB, then a result arrives",
    { xray: "x1", results: ["r1", "r2"], decision: seen("not-tb", "x1", "r1") },
    "results-changed",
    true,
  ],
  ["not TB by results alone", { xray: null, results: ["r1"], decision: seen("not-tb", null, "r1") }, "no-x-ray", false],
  [
    "asked for more",
    { xray: "x1", results: ["r1"], decision: seen("more-needed", "x1", "r1") },
    "more-asked-for",
    false,
  ],
  ["asked for an X-ray", { xray: null, results: ["r1"], decision: seen("more-needed", null, "r1") }, "no-x-ray", false],
  [
    "asked for an X-ray, and it came",
    { xray: "x1", results: ["r1"], decision: seen("more-needed", null, "r1") },
    "x-ray-changed",
    true,
  ],
];
for (const [what, facts, gate, doctorNeeded] of truths) {
  test(`the gate, ${what}: ${gate}${doctorNeeded ? ", a doctor is needed" : ""}`, () => {
    const found = gateOf(facts);
    assert.equal(found.is === "open" ? "open" : found.because, gate);
    assert.equal(needsDoctor(facts), doctorNeeded);
  });
}

const ids = fc.subarray(["r1", "r2", "r3"]);
const xray = fc.constantFrom("x1", "x2", null);
const anyFacts = fc.record({
  xray,
  results: ids,
  decision: fc.option(fc.record({ decided: fc.constantFrom(...decisions), xray, results: ids })),
});

test("the gate is open in one case only, whatever the facts are", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { decision } = facts;
      const bound = decision?.decided === "confirmed" && facts.xray !== null && decision.xray === facts.xray;
      const same = [...(decision?.results ?? [])].toSorted().join() === facts.results.toSorted().join();
      assert.equal(gateOf(facts).is === "open", bound && same);
    }),
  );
});

test("nobody waits behind an open gate, and nobody is forgotten behind a closed one", () => {
  fc.assert(
    fc.property(anyFacts, fc.nat(3), fc.nat(1), (facts, speakForTb, conflicts) => {
      const { stands, needs } = standingOf({ ...facts, speakForTb, conflicts });
      // A contradiction between results calls a doctor, and moves nobody back to before the gate.
      if (gateOf(facts).is === "open")
        assert.deepEqual([stands, needs], ["confirmed", conflicts > 0 ? "conflict" : null]);
      else assert.notEqual(stands, "confirmed");
      assert.equal(needs !== null, needsDoctor(facts) || conflicts > 0);
    }),
  );
});

test("what came after a decision is looked at first, then what found TB", () => {
  const nothing = { speakForTb: 0, conflicts: 0 };
  const order = [
    standingOf({ ...nothing, xray: "x2", results: [], decision: seen("confirmed", "x1") }),
    standingOf({ ...nothing, xray: "x1", results: [], decision: seen("confirmed", "x1"), conflicts: 1 }),
    standingOf({ ...nothing, xray: "x1", results: ["r1"], decision: null, speakForTb: 1 }),
    standingOf({ ...nothing, xray: "x1", results: ["r1"], decision: null }),
    standingOf({ ...nothing, xray: null, results: ["r1"], decision: null }),
    standingOf({ ...nothing, xray: "x1", results: [], decision: null }),
    standingOf({ ...nothing, xray: "x1", results: [], decision: seen("confirmed", "x1") }),
  ].map(({ urgency }) => urgency);
  assert.deepEqual(order, [0, 0, 1, 2, 3, 4, 5]);
});
