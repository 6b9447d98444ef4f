import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { bornDays, listAddress, listAskedOf, percent } from "./asked.ts";

const day = (text: string) => text as CalendarDay;

test("those who turned one within twelve months were born in the year before the last, each day once", () => {
  assert.deepEqual(bornDays("one", day("2026-11-22")), { bornFrom: "2024-11-23", bornUntil: "2025-11-22" });
  assert.deepEqual(bornDays("infants", day("2026-11-22")), { bornFrom: "2025-11-23", bornUntil: "2026-11-22" });
  assert.deepEqual(bornDays("one", day("2028-02-29")), { bornFrom: "2026-03-01", bornUntil: "2027-02-28" });
});

test("a list is found again by its address, and what an address says wrongly is left out", () => {
  const address = listAddress("given", { mark: "PENTA-3", bornFrom: "2024-11-23", village: "Rampur & Sons" });
  const { wanted } = listAskedOf(address.split("?")[1] ?? "");
  assert.deepEqual(wanted, { set: "given", mark: "PENTA-3", bornFrom: "2024-11-23", village: "Rampur & Sons" });
  assert.deepEqual(listAskedOf("set=cows&within=many&mark=NONE").wanted, { set: "due" });
});

test("of nobody there is no percent, and a drop-out may lie below zero", () => {
  assert.equal(percent(0, 0), null);
  assert.equal(percent(-1, 4), -25);
});
