import assert from "node:assert/strict";
import { test } from "node:test";
import { indiaIap } from "../../../../modules/schedules/india-iap.ts";
import { indiaUip } from "../../../../modules/schedules/india-uip.ts";
import { linesOf } from "../../../../modules/schedules/programme.ts";
import { byAge, otherWays } from "./by-age.ts";

/* By hand from the National Immunization Schedule as India's health ministry prints it, and the vitamin A chain. */
const national = [
  "birth: BCG HEPB-0 OPV-0",
  "6 w: OPV-1 PENTA-1 RVV-1 FIPV-1 PCV-1",
  "10 w: OPV-2 PENTA-2 RVV-2",
  "14 w: OPV-3 PENTA-3 RVV-3 FIPV-2 PCV-2",
  "9 m: FIPV-3 PCV-B MR-1 JE-1 VITA-1",
  "16 m: OPV-B DPT-B1 MR-2 JE-2 VITA-2",
  "24 m: VITA-3",
  "30 m: VITA-4",
  "36 m: VITA-5",
  "42 m: VITA-6",
  "48 m: VITA-7",
  "54 m: VITA-8",
  "5 y: DPT-B2 VITA-9",
  "10 y: TD-10",
  "14 y: HPV-1",
  "16 y: TD-16",
];

test("the public programme stands by age as it is printed, and a fifth birthday is one age however it is written", () => {
  const said = byAge(indiaUip).map(({ from, rows }) => `${from}: ${rows.map(({ line }) => line.code).join(" ")}`);
  assert.deepEqual(said, national);
});

test("who may be given it, and which dose a gap is counted from, stand with the dose", () => {
  const rows = new Map(byAge(indiaUip).flatMap((group) => group.rows.map((row) => [row.line.code, row])));
  assert.equal(rows.get("HPV-1")?.onlyFor, "girls");
  assert.equal(rows.get("JE-2")?.onlyFor, "je-endemic");
  assert.equal(rows.get("MR-1")?.onlyFor, null);
  assert.equal(rows.get("PCV-B")?.after, "PCV-2");
  assert.equal(rows.get("PENTA-1")?.after, null);
});

test("what a child gets who begins late: DPT instead of pentavalent, and then the same boosters", () => {
  const [late, ...more] = otherWays(indiaUip);
  assert.deepEqual(more, []);
  assert.ok(late);
  assert.deepEqual(
    [late.insteadOf.code, late.beginsLater, late.rows.map(({ line }) => line.code), late.followedBy],
    ["PENTA-1", true, ["DPT-1", "DPT-2", "DPT-3"], ["DPT-B1", "DPT-B2"]],
  );
});

test("a live hepatitis A vaccine is another way, and not a late one", () => {
  const live = otherWays(indiaIap).find(({ first }) => first.code === "HEPA-LIVE");
  assert.equal(live?.beginsLater, false);
});

test("no line of a schedule is left out of its page", () => {
  for (const programme of [indiaUip, indiaIap]) {
    const shown = [
      ...byAge(programme).flatMap(({ rows }) => rows),
      ...otherWays(programme).flatMap(({ rows }) => rows),
    ].map(({ line }) => line);
    assert.deepEqual(new Set(shown), new Set(linesOf(programme)));
  }
});
