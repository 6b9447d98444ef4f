import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Medicine } from "../../../modules/treatment/medicine.ts";
import type { PrescribedItem } from "../../../modules/treatment/prescription.ts";
import { type ChartEvent, eventsOf, pinsOf, type Prescribed, turnsOf } from "./chart-events.ts";
import type { Treatment } from "./use-treatments.ts";

const start = "2026-01-01" as CalendarDay;
const day = (n: number) => addDays(start, n - 1);
const item = (medicine: Medicine, mg: number, from = 1, until: number | null = null): PrescribedItem => ({
  ...{ medicine, mg, tablets: null, timesPerDay: 1, weekdays: null },
  from: day(from),
  until: until === null ? null : day(until),
});
const wrote = (from: number, items: readonly PrescribedItem[], because: Prescribed["because"] = "side-effect") =>
  ({ from: day(from), items, because }) as unknown as Prescribed;
const first = wrote(1, [item("Lzd", 600), item("Mfx", 400)], "phase");

test("what a prescription made of the one before is named, medicine by medicine", () => {
  const turns = (items: readonly PrescribedItem[], before = [first]) => turnsOf(before, wrote(11, items));
  assert.deepEqual(turns([item("Lzd", 600)]), [{ is: "stopped", medicine: "Mfx" }]);
  assert.deepEqual(turns([item("Lzd", 300, 11), item("Mfx", 400)]), [
    { is: "dose", medicine: "Lzd", item: item("Lzd", 300, 11) },
  ]);
  assert.deepEqual(turns([item("Lzd", 600), item("Cfz", 100)]), [
    { is: "stopped", medicine: "Mfx" },
    { is: "added", medicine: "Cfz" },
  ]);
  assert.deepEqual(turns([]), [{ is: "held" }]);
  assert.deepEqual(turns([item("Lzd", 600), item("Mfx", 400)], [first, wrote(5, [])]), [{ is: "taken-up" }]);
});

test("what had run out by itself was not stopped", () => {
  const loading = wrote(1, [item("Bdq", 400, 1, 10), item("Lzd", 600)], "phase");
  assert.deepEqual(turnsOf([loading], wrote(11, [item("Lzd", 300, 11)])), [
    { is: "dose", medicine: "Lzd", item: item("Lzd", 300, 11) },
  ]);
});

test("events stand in the order of their days, from the confirmation to the close", () => {
  const treatment = {
    startedOn: start,
    phases: [
      { beganOn: start, extensions: [{ at: "2026-02-01T20:00:00Z", from: 120, to: 150 }] },
      { beganOn: day(60), extensions: [] },
    ],
    prescriptions: [first, wrote(31, [item("Lzd", 600)]), wrote(60, [item("Lzd", 600)], "phase")],
    closed: { on: day(90) },
  } as unknown as Treatment;
  const events = eventsOf(treatment, "2025-12-30" as CalendarDay, [{ on: day(31), words: "QTcF 512 ms" }]);
  assert.deepEqual(
    events.map(({ is, on }) => `${on} ${is}`),
    [
      "2025-12-30 confirmed",
      "2026-01-01 started",
      "2026-01-31 prescribed",
      "2026-01-31 mark",
      // Half past one in the night, India's time.
      "2026-02-02 extended",
      "2026-03-01 phase",
      "2026-03-31 closed",
    ],
  );
});

test("pins that would cover each other stand under each other", () => {
  const at = (...ns: readonly number[]) => ns.map((n): ChartEvent => ({ is: "closed", on: day(n) }));
  // Four weeks before the start, and a hundred days in all: a day is one percent.
  assert.deepEqual(pinsOf(at(1, 5, 20, 73), start, { firstDay: -28, days: 100 }), [
    { at: 28, lane: 0 },
    { at: 32, lane: 1 },
    { at: 47, lane: 0 },
    { at: 100, lane: 0 },
  ]);
});
