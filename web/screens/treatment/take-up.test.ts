import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { bpalm } from "../../../modules/treatment/bpalm.ts";
import type { PrescribedItem } from "../../../modules/treatment/prescription.ts";
import { loadedAgain, takenUp } from "./take-up.ts";

const start = "2026-01-01" as CalendarDay;
const day = (n: number) => addDays(start, n - 1);
const linezolid = { medicine: "Lzd", mg: 600, tablets: 1, timesPerDay: 1, weekdays: null } as const;
const daily = { medicine: "Bdq", mg: 400, tablets: 4, timesPerDay: 1, weekdays: null } as const;
const thrice = { ...daily, mg: 200, tablets: 2, weekdays: [1, 3, 5] };
const prescribed: PrescribedItem[] = [
  { ...daily, from: day(1), until: day(14) },
  { ...thrice, from: day(15), until: day(168) },
  { ...linezolid, from: day(1), until: null },
];
const shown = (items: readonly PrescribedItem[]) =>
  items.map(({ medicine, mg, from, until }) => `${medicine} ${mg} ${from} ${until ?? "on"}`);

test("held for ten days in its third month it goes on as before, and ends ten days later", () => {
  const items = takenUp(prescribed, { heldFrom: day(70), from: day(80), reload: "go-on" }, bpalm);
  // Day 80 is 21 March; day 168 is 17 June.
  assert.deepEqual(shown(items), ["Bdq 200 2026-03-21 2026-06-27", "Lzd 600 2026-03-21 on"]);
});

test("daily doses of bedaquiline that were missed are not made up", () => {
  const items = takenUp(prescribed, { heldFrom: day(5), from: day(11), reload: null }, bpalm);
  assert.deepEqual(shown(items), [
    "Bdq 400 2026-01-11 2026-01-14",
    "Bdq 200 2026-01-15 2026-06-23",
    "Lzd 600 2026-01-11 on",
  ]);
  // Held beyond them, they are over.
  const beyond = takenUp(prescribed, { heldFrom: day(10), from: day(18), reload: null }, bpalm);
  assert.deepEqual(shown(beyond).slice(0, 1), ["Bdq 200 2026-01-18 2026-06-25"]);
});

test("after more than two weeks bedaquiline is given daily for seven days, then as before", () => {
  const items = takenUp(prescribed, { heldFrom: day(70), from: day(90), reload: "load-again" }, bpalm);
  assert.deepEqual(shown(items), [
    "Bdq 400 2026-03-31 2026-04-06",
    "Bdq 200 2026-04-07 2026-07-07",
    "Lzd 600 2026-03-31 on",
  ]);
});

test("what is not bedaquiline is left alone, and without bedaquiline everything is", () => {
  const alone: PrescribedItem[] = [{ ...linezolid, from: day(1), until: null }];
  assert.deepEqual(loadedAgain(alone, day(30), bpalm), alone);
});
