import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { addressOf, type Asked, askedOf, ownDays } from "./asked.ts";

const today = "2026-11-21" as CalendarDay;
const read = (address: string, on = today) => askedOf(new URLSearchParams(address.split("?")[1] ?? address), on);

test("the last seven days are the seven that ended, and today is in none of them", () => {
  const { from, to } = read("period=7");
  assert.deepEqual([from, to], ["2026-11-14", "2026-11-20"]);
});

test("a month is the one before this one, whole, also a February of a leap year", () => {
  const { from, to } = read("period=month", "2028-03-20" as CalendarDay);
  assert.deepEqual([from, to], ["2028-02-01", "2028-02-29"]);
});

test("an address opens the report that it was written for", () => {
  const asked: Asked = {
    period: "own",
    by: "patient",
    placeId: "0199a1c0-0000-7000-8000-000000000001",
    from: "2026-10-05" as CalendarDay,
    to: "2026-11-02" as CalendarDay,
    phase: "intensive",
    regimen: "bpalm",
  };
  assert.deepEqual(read(addressOf(asked)), asked);
});

test("an address that nobody wrote opens the last thirty days by facility", () => {
  for (const address of [
    "",
    "period=99&by=colour&phase=last&regimen=tea",
    "period=own&from=2026-11-30&to=2026-11-01",
    "period=own&from=x&to=y",
  ]) {
    const { from, to, by, phase, regimen } = read(address);
    assert.deepEqual([from, to, by, phase, regimen], ["2026-10-22", "2026-11-20", "facility", null, null], address);
  }
});

test("own dates have ended, stand in their order and are a year at most", () => {
  assert.equal(ownDays("2026-11-01", "2026-11-21", today), null, "today has not ended");
  assert.equal(ownDays("2026-11-20", "2026-11-19", today), null);
  assert.equal(ownDays("2025-11-19", "2026-11-20", today), null, "367 days");
  assert.deepEqual(ownDays("2025-11-20", "2026-11-20", today), { from: "2025-11-20", to: "2026-11-20" });
});
