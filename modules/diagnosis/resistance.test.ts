import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { type Drug, drugCodes, type DrugFinding } from "./drug.ts";
import { type DrugResult, resistanceOn, rulesOn, type Settlement, who2006 } from "./resistance.ts";

/*
 * The class of each row is worked out by hand from WHO's definitions of January 2021, and from
 * what goes wrong elsewhere: an older rule that counts injectables, an "indeterminate" taken for
 * susceptible, a resistance once found that no later result can question.
 */

const day = (text: string) => text as CalendarDay;
const today = day("2026-11-21");

/** "R:R H:S Lfx:indeterminate": one result a drug, all of one day. */
function found(written: string, date = "2026-11-01"): DrugResult[] {
  return written
    .split(" ")
    .filter((one) => one !== "")
    .map((one) => {
      const [drug, result] = one.split(":") as [Drug, DrugFinding];
      return { date: day(date), drug, result, method: "phenotypic" as const, resultId: `${date} ${one}` };
    });
}

const classOf = (written: string) => resistanceOn(today, found(written)).class;

const table: Readonly<Record<string, string>> = {
  // Nothing known of rifampicin is never "susceptible", whatever is known of the rest.
  "": "unknown",
  "R:indeterminate": "unknown",
  "R:contaminated": "unknown",
  "R:indeterminate H:S": "unknown",
  "R:indeterminate H:R": "unknown",
  "H:R": "unknown",
  "H:S": "unknown",
  "H:R Lfx:R Bdq:R": "unknown",
  "R:S": "unknown",
  "R:S H:indeterminate": "unknown",
  "R:S H:contaminated E:R": "unknown",
  // Rifampicin works.
  "R:S H:S": "DS",
  "R:S H:S E:S Z:S Lfx:S": "DS",
  "R:S H:R": "Hr",
  "R:S H:R Lfx:R": "Hr",
  "R:S H:R E:R Z:R": "Hr",
  "R:S H:S E:R": "other",
  "R:S H:S Z:R": "other",
  "R:S H:S E:indeterminate": "DS",
  // A high dose that fails says that the usual one does; a high dose that works says nothing of it.
  "R:S Hh:R": "Hr",
  "R:R Hh:R": "MDR",
  "R:S Hh:S": "unknown",
  "R:R Hh:S": "RR",
  // Rifampicin does not.
  "R:R": "RR",
  "R:R H:S": "RR",
  "R:R H:indeterminate": "RR",
  "R:R H:R": "MDR",
  "R:R H:R Lfx:S Mfx:S": "MDR",
  "R:R H:R Lfx:indeterminate": "MDR",
  "R:R Lfx:R": "pre-XDR",
  "R:R H:R Lfx:R": "pre-XDR",
  "R:R H:S Mfx:R": "pre-XDR",
  "R:R H:R Lfx:S Mfx:R": "pre-XDR",
  "R:R H:R Lfx:R Bdq:S Lzd:S": "pre-XDR",
  "R:R H:R Lfx:R Bdq:R": "XDR",
  "R:R H:R Mfx:R Lzd:R": "XDR",
  "R:R H:S Lfx:R Bdq:R Lzd:R": "XDR",
  // Bedaquiline or linezolid alone make nobody XDR.
  "R:R H:R Bdq:R": "MDR",
  "R:R Lzd:R": "RR",
  "R:R H:R Lfx:S Bdq:R Lzd:R": "MDR",
  // The injectables of the older definition no longer count; nor do older fluoroquinolones.
  "R:R H:R Am:R Km:R Cm:R": "MDR",
  "R:R H:R Lfx:R Am:R": "pre-XDR",
  "R:R H:R Ofx:R": "MDR",
};

for (const [written, expected] of Object.entries(table)) {
  test(`${written || "nothing found"} is ${expected}`, () => assert.equal(classOf(written), expected));
}

test("before 2021 the injectables made it XDR, and nothing lay between", () => {
  const then = (written: string) => resistanceOn(today, found(written), [], who2006).class;
  assert.equal(then("R:R H:R Ofx:R Km:R"), "XDR");
  assert.equal(then("R:R H:R Lfx:R"), "MDR");
  assert.equal(then("R:R H:R Lfx:R Bdq:R"), "MDR");
  assert.equal(then("R:R Lfx:R Am:R"), "RR");
  assert.equal(rulesOn(day("2019-06-30")).version, "who-2006");
  assert.equal(rulesOn(day("2026-11-21")).version, "who-2021");
});

test("R and S of one drug are a conflict, and R decides until a doctor says otherwise", () => {
  const both = [...found("R:R H:R", "2026-10-01"), ...found("R:S H:R", "2026-11-01")];
  const shown = resistanceOn(today, both);
  assert.equal(shown.class, "MDR");
  assert.deepEqual(shown.conflicts, ["R"]);
  // In the other order of days it is one as well: a later R does not silently stand over an S.
  assert.deepEqual(resistanceOn(today, [...found("R:S", "2026-10-01"), ...found("R:R", "2026-11-01")]).conflicts, [
    "R",
  ]);
  // What says nothing contradicts nobody.
  assert.deepEqual(resistanceOn(today, [...found("R:R"), ...found("R:indeterminate R:contaminated")]).conflicts, []);
});

const seen = ["2026-10-01 R:R", "2026-11-01 R:S"];
const conflict = [...found("R:R H:S", "2026-10-01"), ...found("R:S H:S", "2026-11-01")];
const settle = (holds: "R" | "S", ids = seen): Settlement => ({ drug: "R", holds, seen: ids });

test("a doctor's word settles it, and the later word of two", () => {
  assert.deepEqual(
    (["R", "S"] as const).map((holds) => {
      const { class: is, conflicts } = resistanceOn(today, conflict, [settle(holds)]);
      return [is, conflicts];
    }),
    [
      ["RR", []],
      ["DS", []],
    ],
  );
  assert.equal(resistanceOn(today, conflict, [settle("S"), settle("R")]).class, "RR");
});

test("a later result that says the same leaves it settled; one that says otherwise opens it anew", () => {
  const same = [...conflict, ...found("R:S", "2026-11-10")];
  assert.deepEqual(resistanceOn(today, same, [settle("S")]).conflicts, []);
  const other = [...conflict, ...found("R:R", "2026-11-10")];
  const opened = resistanceOn(today, other, [settle("S")]);
  assert.deepEqual([opened.class, opened.conflicts], ["RR", ["R"]]);
});

test("where a result of the conflict was amended, the others speak for themselves", () => {
  const onlyOne = conflict.filter(({ resultId }) => resultId !== "2026-10-01 R:R");
  const { class: is, conflicts } = resistanceOn(today, onlyOne, [settle("R")]);
  assert.deepEqual([is, conflicts], ["DS", []]);
});

test("a specimen of a later day does not count", () => {
  const later = [...found("R:S H:S", "2026-11-01"), ...found("R:R", "2026-11-22")];
  const { class: is, conflicts } = resistanceOn(today, later);
  assert.deepEqual([is, conflicts], ["DS", []]);
});

const anyResult = fc.record({
  date: fc.constantFrom(day("2026-10-01"), day("2026-11-01"), day("2026-11-21"), day("2026-11-22")),
  drug: fc.constantFrom(...drugCodes),
  method: fc.constantFrom("phenotypic", "molecular"),
  result: fc.constantFrom("R", "S", "indeterminate", "contaminated"),
}) as fc.Arbitrary<DrugResult>;

test("neither the order of results nor what says nothing ever changes the class", () => {
  fc.assert(
    fc.property(fc.array(anyResult, { maxLength: 12 }), (results) => {
      const shown = resistanceOn(today, results);
      assert.deepEqual(resistanceOn(today, results.toReversed()), shown);
      const telling = results.filter(({ result }) => result === "R" || result === "S");
      assert.equal(resistanceOn(today, telling).class, shown.class);
    }),
  );
});

test("DS is never said without an S of rifampicin and of isoniazid, and no R of either", () => {
  fc.assert(
    fc.property(fc.array(anyResult, { maxLength: 12 }), (results) => {
      if (resistanceOn(today, results).class !== "DS") return;
      const of = (drug: Drug) => results.filter((one) => one.drug === drug && one.date <= today);
      for (const drug of ["R", "H"] as const) {
        assert.ok(of(drug).some(({ result }) => result === "S"));
        assert.ok(of(drug).every(({ result }) => result !== "R"));
      }
    }),
    { numRuns: 3000 },
  );
});
