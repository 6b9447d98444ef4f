import assert from "node:assert/strict";
import { test } from "node:test";
import { drugsSaidBy, findings, speaksFor, TestFinding } from "./test-result.ts";

/** A test that failed has not said that there is no TB. */
const speaks: Readonly<Record<string, string>> = {
  "smear negative": "no-tb",
  "smear scanty": "tb",
  "smear 1+": "tb",
  "smear 2+": "tb",
  "smear 3+": "tb",
  "xpert not-found": "no-tb",
  "xpert found-rif-sensitive": "tb",
  "xpert found-rif-resistant": "tb",
  "xpert found-rif-unclear": "tb",
  "xpert invalid": "nothing",
  "truenat not-found": "no-tb",
  "truenat found-rif-sensitive": "tb",
  "truenat found-rif-resistant": "tb",
  "truenat found-rif-unclear": "tb",
  "truenat invalid": "nothing",
  "culture negative": "no-tb",
  "culture positive": "tb",
  "culture other-mycobacteria": "nothing",
  "culture contaminated": "nothing",
  "lpa-first not-found": "no-tb",
  "lpa-first found": "tb",
  "lpa-first invalid": "nothing",
  "lpa-second not-found": "no-tb",
  "lpa-second found": "tb",
  "lpa-second invalid": "nothing",
  "xpert-xdr not-found": "no-tb",
  "xpert-xdr found": "tb",
  "xpert-xdr invalid": "nothing",
  "sequencing not-found": "no-tb",
  "sequencing found": "tb",
  "sequencing invalid": "nothing",
  "dst grown": "tb",
  // What was to be tried with drugs did not grow a second time: that says nothing of the first.
  "dst no-growth": "nothing",
  "dst contaminated": "nothing",
  "other speaks-for": "tb",
  "other speaks-against": "no-tb",
  "other says-nothing": "nothing",
};
const withDrugs = ["lpa-second found", "xpert-xdr found", "sequencing found", "dst grown"];

test("what each finding speaks for", () => {
  const all = Object.entries(findings).flatMap(([kind, found]) => found.map((one) => `${kind} ${one}`));
  assert.deepEqual(all.toSorted(), Object.keys(speaks).toSorted());
  for (const [finding, expected] of Object.entries(speaks)) {
    const [kind, found] = finding.split(" ");
    const drugs = withDrugs.includes(finding) ? { drugs: [{ drug: "Lfx", says: "S" }] } : {};
    const first = finding === "lpa-first found" ? { drugs: [{ drug: "R", says: "S" }] } : {};
    assert.equal(speaksFor(TestFinding.parse({ test: kind, found, ...drugs, ...first })), expected, finding);
  }
  assert.equal(TestFinding.safeParse({ test: "smear", found: "found-rif-resistant" }).success, false);
});

const understood = (finding: object) => TestFinding.safeParse(finding).success;

test("drugs are said by a test that looks at them, each once, and by no other", () => {
  const r = { drug: "R", says: "R" };
  const h = { drug: "H", says: "S" };
  assert.ok(understood({ test: "lpa-first", found: "found", drugs: [r, h] }));
  assert.ok(understood({ test: "dst", found: "grown", drugs: [{ drug: "Bdq", says: "contaminated" }] }));
  const wrong = [
    { test: "lpa-first", found: "found" },
    { test: "lpa-first", found: "found", drugs: [] },
    { test: "lpa-first", found: "found", drugs: [r, r] },
    { test: "lpa-first", found: "found", drugs: [{ drug: "Bdq", says: "S" }] },
    { test: "lpa-first", found: "found", drugs: [{ drug: "R", says: "resistant" }] },
    { test: "lpa-first", found: "not-found", drugs: [r] },
    { test: "dst", found: "contaminated", drugs: [r] },
    { test: "smear", found: "3+", drugs: [r] },
    { test: "xpert", found: "found-rif-resistant", drugs: [r] },
  ];
  for (const finding of wrong) assert.equal(understood(finding), false, JSON.stringify(finding));
});

test("a rapid test speaks of rifampicin; unclear is not susceptible, and what found nothing says nothing", () => {
  const said = (finding: object) =>
    drugsSaidBy(TestFinding.parse(finding)).map(({ drug, says, method }) => `${drug} ${says} ${method}`);
  assert.deepEqual(said({ test: "xpert", found: "found-rif-resistant" }), ["R R molecular"]);
  assert.deepEqual(said({ test: "truenat", found: "found-rif-sensitive" }), ["R S molecular"]);
  assert.deepEqual(said({ test: "xpert", found: "found-rif-unclear" }), ["R indeterminate molecular"]);
  for (const found of ["not-found", "invalid"]) assert.deepEqual(said({ test: "xpert", found }), []);
  assert.deepEqual(said({ test: "smear", found: "3+" }), []);
  assert.deepEqual(said({ test: "dst", found: "grown", drugs: [{ drug: "Lfx", says: "R" }] }), ["Lfx R phenotypic"]);
  assert.deepEqual(said({ test: "lpa-second", found: "found", drugs: [{ drug: "Lfx", says: "S" }] }), [
    "Lfx S molecular",
  ]);
});
