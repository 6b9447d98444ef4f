import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import {
  countedAskedOf,
  countedInMonth,
  countedInPeriod,
  givenAddress,
  givenAskedOf,
  monthAddress,
  monthAskedOf,
  periodDays,
} from "./counted-asked.ts";

const day = (text: string) => text as CalendarDay;
const behind = (address: string) => address.split("?")[1] ?? "";

test("a financial year begins on 1 April and is counted until today; twelve months are one year, each day once", () => {
  assert.deepEqual(periodDays("year", day("2026-11-22")), { from: "2026-04-01", until: "2026-11-22" });
  assert.deepEqual(periodDays("year", day("2027-03-31")), { from: "2026-04-01", until: "2027-03-31" });
  assert.deepEqual(periodDays("year", day("2027-04-01")), { from: "2027-04-01", until: "2027-04-01" });
  assert.deepEqual(periodDays("twelve", day("2026-11-22")), { from: "2025-11-23", until: "2026-11-22" });
  assert.deepEqual(periodDays("twelve", day("2028-02-29")), { from: "2027-03-01", until: "2028-02-29" });
});

test("a month, a period and the list behind a number are found again by their address", () => {
  const today = day("2026-11-22");
  const month = { month: "2026-08", placeId: "a place" };
  assert.deepEqual(monthAskedOf(behind(monthAddress(month)), today), month);
  assert.deepEqual(monthAskedOf("month=2026-13", today), { month: "2026-11", placeId: null });
  const given = { period: "twelve", placeId: null } as const;
  assert.deepEqual(givenAskedOf(behind(givenAddress(given))), given);
  assert.equal(givenAskedOf("born=one"), null);
  const counts = { is: "doses", mark: "MR-1", years: 1 };
  assert.deepEqual(countedAskedOf(behind(countedInMonth(month, "MR-1 1")), today), {
    ...{ of: "month", line: "MR-1 1", counts },
    ...month,
  });
  assert.deepEqual(countedAskedOf(behind(countedInPeriod(given, "MR-1")), today), {
    ...{ of: "period", line: "MR-1 0", mark: "MR-1", counts: { ...counts, years: 0 }, ...given },
    ...{ from: "2025-11-23", until: "2026-11-22" },
  });
});

test("what counts sessions, or no infants where infants are meant, opens no list of children", () => {
  const today = day("2026-11-22");
  for (const query of ["line=sessions held", "line=cows", "", "given=year&line=MR-1 1", "given=year&line=full male"]) {
    assert.equal(countedAskedOf(query, today), null, query);
  }
});
