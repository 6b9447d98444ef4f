import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { TestFinding } from "../../../modules/diagnosis/test-result.ts";
import { stripOf, type StripResult } from "./strip.ts";

const day = (text: string) => text as CalendarDay;
const smear = (takenOn: string, found: "negative" | "1+"): StripResult => ({
  takenOn: day(takenOn),
  finding: { test: "smear", found },
});
const other = (takenOn: string, finding: TestFinding): StripResult => ({ takenOn: day(takenOn), finding });
const treatment = { startedOn: day("2026-01-01"), since: null, until: null, months: 6 };
const found = (results: readonly StripResult[], more: object = {}) =>
  stripOf(results, { ...treatment, ...more }).rows.smear.map((cell) => cell.map(({ finding }) => finding.found).join());

test("what was taken before the first dose stands before the months, and then each in its own of four weeks", () => {
  const results = [
    smear("2025-12-20", "1+"),
    smear("2026-01-01", "1+"),
    smear("2026-01-28", "1+"),
    smear("2026-01-29", "negative"),
    smear("2026-06-17", "negative"),
  ];
  assert.deepEqual(found(results), ["1+,1+", "1+", "negative", "", "", "", "negative"]);
});

test("a test of after the planned end stands in the last month, and none of them falls out", () => {
  assert.deepEqual(found([smear("2026-09-01", "1+")]), ["", "", "", "", "", "", "1+"]);
});

test("of one month the newest stands first, of one day what speaks for TB", () => {
  const results = [smear("2026-02-01", "1+"), smear("2026-02-10", "negative"), smear("2026-02-10", "1+")];
  assert.deepEqual(found(results)[2], "1+,negative,1+");
});

test("what belongs to an earlier treatment, or came after this one ended, is not in it", () => {
  const results = [smear("2025-03-01", "1+"), smear("2026-02-10", "negative"), smear("2026-08-01", "1+")];
  assert.deepEqual(found(results, { since: day("2025-06-01"), until: day("2026-06-20") }), [
    ...["", "", "negative", "", "", "", ""],
  ]);
});

test("culture and rapid tests have rows of their own; a line probe assay is none of a month", () => {
  const { rows } = stripOf(
    [
      other("2026-02-01", { test: "culture", found: "positive" }),
      other("2026-02-02", { test: "truenat", found: "found-rif-sensitive" }),
      other("2026-02-03", { test: "lpa-first", found: "found", drugs: [{ drug: "R", says: "S" }] }),
    ],
    treatment,
  );
  const at = (row: "smear" | "culture" | "rapid") => rows[row].findIndex((cell) => cell.length > 0);
  assert.deepEqual([at("smear"), at("culture"), at("rapid")], [-1, 2, 2]);
});

test("a rapid test finds dead germs too: it converts nobody and reverts nobody", () => {
  const two = [smear("2026-02-01", "negative"), smear("2026-02-10", "negative")];
  const rapid = ["2026-03-01", "2026-03-20"].map((takenOn) =>
    other(takenOn, { test: "truenat", found: "found-rif-sensitive" }),
  );
  assert.deepEqual(stripOf([...two, ...rapid], treatment).response, { convertedOn: "2026-02-01", revertedOn: null });
});
