import assert from "node:assert/strict";
import { test } from "node:test";
import { certifies, counts, type Evidence, evidences, whatCanBeShown } from "./evidence.ts";

/* By hand, from the requirement: what cannot be shown counts as not given, and recall never certifies. */
const table: readonly (readonly [Evidence, bcg: boolean, other: boolean, certificate: boolean])[] = [
  ["card", true, true, true],
  ["register", true, true, true],
  ["u-win", true, true, true],
  ["own-record", true, true, true],
  ["scar", true, false, false],
  ["recall", false, false, false],
  ["none", false, false, false],
];
for (const [evidence, bcg, other, certificate] of table) {
  test(`known by ${evidence}: BCG counts ${bcg}, another vaccine ${other}, a certificate line ${certificate}`, () => {
    assert.equal(counts(evidence, "BCG", whatCanBeShown), bcg);
    assert.equal(counts(evidence, "PENTA", whatCanBeShown), other);
    assert.equal(certifies(evidence), certificate);
  });
}

test("every kind of evidence stands in the table", () => {
  assert.deepEqual(
    table.map(([evidence]) => evidence),
    evidences,
  );
});

test("a programme may count what a parent remembers; it never certifies, and nothing counts by no evidence", () => {
  assert.equal(counts("recall", "PENTA", [...whatCanBeShown, "recall"]), true);
  assert.equal(certifies("recall"), false);
  assert.equal(counts("none", "PENTA", [...evidences]), false);
});
