import assert from "node:assert/strict";
import { test } from "node:test";
import { looksAtDrugs, TestFinding, testKinds } from "../../../../modules/diagnosis/test-result.ts";
import {
  drugsAskedOf,
  type FindingDraft,
  findingDraftOf,
  findingFaults,
  findingSent,
  noFinding,
} from "./finding-draft.ts";

const written = (words: Partial<FindingDraft>): FindingDraft => ({ ...noFinding, ...words });
const lpa = written({ test: "lpa-first", found: "found", drugs: { H: "S", R: "R" } });

test("what is missing is named in the order in which it is asked", () => {
  assert.deepEqual(findingFaults(noFinding), ["test"]);
  assert.deepEqual(findingFaults(written({ test: "smear" })), ["found"]);
  assert.deepEqual(findingFaults(written({ test: "other" })), ["called", "found"]);
  assert.deepEqual(findingFaults(written({ test: "smear", found: "2+" })), []);
});

test("a test that looks at drugs says at least one of them, unless it found nothing", () => {
  assert.deepEqual(findingFaults({ ...lpa, drugs: {} }), ["drugs"]);
  assert.deepEqual(findingFaults(lpa), []);
  assert.deepEqual(findingFaults({ ...lpa, found: "not-found", drugs: {} }), []);
});

test("drugs go in the order of the slip, and the house understands them", () => {
  const { finding } = findingSent(lpa);
  assert.deepEqual(finding.drugs, [
    { drug: "R", says: "R" },
    { drug: "H", says: "S" },
  ]);
  assert.ok(TestFinding.safeParse(finding).success);
});

test("what was pressed before another answer stays behind", () => {
  assert.deepEqual(findingSent({ ...lpa, found: "not-found" }).finding, { test: "lpa-first", found: "not-found" });
  const smear = written({ test: "smear", found: "1+", called: "a name", drugs: { R: "R" } });
  assert.deepEqual(findingSent(smear), { finding: { test: "smear", found: "1+" }, called: null });
});

test("a result that is amended begins as it was", () => {
  const sent = findingSent(lpa);
  assert.deepEqual(findingSent(findingDraftOf(sent)), sent);
  const other = findingSent(written({ test: "other", called: " IGRA ", found: "says-nothing" }));
  assert.equal(findingDraftOf(other).called, "IGRA");
});

test("each drug that a test looks at is asked for once", () => {
  for (const kind of testKinds) {
    const { first, more } = drugsAskedOf(kind);
    assert.deepEqual([...first, ...more].toSorted(), (looksAtDrugs[kind]?.drugs ?? []).toSorted(), kind);
    assert.ok(first.length <= 8, `${kind} asks for ${first.length} at once`);
  }
});
