import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { PrescribedItem } from "../../../modules/treatment/prescription.ts";
import { medicinesIn, missedIn, rowsOf, weeksOf } from "./weeks.ts";

const day = (text: string) => text as CalendarDay;
/** A Wednesday. */
const first = day("2026-07-01");
const item = (medicine: string, from: string, until: string | null) =>
  ({ medicine, from, until, mg: 100, tablets: 1, timesPerDay: 1, weekdays: null }) as unknown as PrescribedItem;

test("the first day begins the first week, and the last week is the one with today in it", () => {
  const numbers = (today: string) => weeksOf(first, day(today)).map(({ number, from, until }) => [number, from, until]);
  assert.deepEqual(numbers("2026-07-01"), [[1, "2026-07-01", "2026-07-07"]]);
  assert.deepEqual(numbers("2026-07-07"), [[1, "2026-07-01", "2026-07-07"]]);
  assert.deepEqual(numbers("2026-07-08").at(-1), [2, "2026-07-08", "2026-07-14"]);
  // Said before the treatment began: there is still one week to show.
  assert.equal(numbers("2026-06-20").length, 1);
});

test("of a treatment of a year and a half the newest weeks are shown, under their own numbers", () => {
  const weeks = weeksOf(first, day("2027-12-30"));
  assert.equal(weeks.at(-1)?.until, "2028-01-04");
  assert.equal((weeks.at(-1)?.number ?? 0) - (weeks[0]?.number ?? 0) + 1, weeks.length);
});

test("of each symptom a week shows the worst that was said in it, and nothing where nothing was said", () => {
  const said = (on: string, code: "nausea" | "rash", how: "mild" | "moderate" | "severe") => ({
    day: day(on),
    symptoms: [{ code, how }],
  });
  const rows = rowsOf(
    [
      said("2026-07-02", "rash", "mild"),
      said("2026-07-07", "nausea", "mild"),
      said("2026-07-06", "nausea", "severe"),
      said("2026-07-16", "nausea", "moderate"),
    ],
    weeksOf(first, day("2026-07-16")),
  );
  assert.deepEqual(rows, [
    { code: "nausea", worst: ["severe", null, "moderate"] },
    { code: "rash", worst: ["mild", null, null] },
  ]);
});

test("a medicine stands in the weeks in which it was prescribed, wholly or on some days, and not after it was stopped", () => {
  const weeks = weeksOf(first, day("2026-07-16"));
  const prescriptions = [
    { from: first, items: [item("Lzd", first, null), item("Bdq", first, "2026-07-08")] },
    { from: day("2026-07-15"), items: [item("E", "2026-07-18", null)] },
  ];
  assert.deepEqual(
    [...medicinesIn(prescriptions, weeks, day("2026-07-16"))],
    [
      ["Lzd", ["whole", "whole", "none"]],
      ["Bdq", ["whole", "part", "none"]],
    ],
  );
});

test("missed doses are counted in their week; what nobody knows of is not missed", () => {
  const days = [
    { day: "2026-07-01", state: "missed" },
    { day: "2026-07-07", state: "missed" },
    { day: "2026-07-08", state: "unknown" },
  ];
  assert.deepEqual(missedIn(days, weeksOf(first, day("2026-07-10"))), [2, 0]);
});
