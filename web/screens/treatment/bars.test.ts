import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { bpalm } from "../../../modules/treatment/bpalm.ts";
import { indiaDsTb } from "../../../modules/treatment/india-dstb.ts";
import { nineMonthEto } from "../../../modules/treatment/nine-month.ts";
import type { Medicine } from "../../../modules/treatment/medicine.ts";
import type { PrescribedItem } from "../../../modules/treatment/prescription.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { barsOf } from "./bars.ts";
import { courseOf } from "./course.ts";
import type { Phase, Treatment } from "./use-treatments.ts";

const start = "2026-01-01" as CalendarDay;
/** The n-th day of the treatment, beginning with 1. */
const day = (n: number) => addDays(start, n - 1);

const item = (medicine: Medicine, mg: number, from: number, until: number | null = null): PrescribedItem => ({
  ...{ medicine, mg, tablets: null, timesPerDay: 1, weekdays: null },
  from: day(from),
  until: until === null ? null : day(until),
});

interface Given {
  readonly phases: readonly (readonly [Phase["code"], number, number, number])[];
  readonly prescriptions: readonly (readonly [number, readonly PrescribedItem[]])[];
  readonly closedOn?: number;
}

const treatment = ({ phases, prescriptions, closedOn }: Given) =>
  ({
    startedOn: start,
    lastDoseOn: null,
    phases: phases.map(([code, began, doses, verified]) => ({
      code,
      beganOn: day(began),
      doses,
      verified,
      reported: 0,
    })),
    prescriptions: prescriptions.map(([from, items]) => ({ from: day(from), items })),
    closed: closedOn === undefined ? null : { on: day(closedOn) },
  }) as unknown as Treatment;

const shown = (given: Given, regimen: Regimen, today: number) => {
  const one = treatment(given);
  return Object.fromEntries(
    barsOf(one, regimen, courseOf(one, regimen, day(today))).map(({ medicine, bars }) => [
      medicine,
      bars.map((bar) => `${bar.is} ${bar.from}–${bar.to}${bar.item ? ` ${bar.item.mg}` : ""}${bar.first ? "" : " *"}`),
    ]),
  );
};

test("a medicine is solid up to now and dashed to the end, and another dose is another bar", () => {
  // Day 21, 20 days passed, 20 doses taken: 162 are missing, so the course ends behind day 182.
  const bedaquiline = [item("Bdq", 400, 1, 14), item("Bdq", 200, 15)];
  const given: Given = { phases: [["whole", 1, 182, 20]], prescriptions: [[1, [...bedaquiline, item("Lzd", 600, 1)]]] };
  assert.deepEqual(shown(given, bpalm, 21), {
    Bdq: ["prescribed 0–14 400", "prescribed 14–20 200 *", "planned 20–182 200 *"],
    Lzd: ["prescribed 0–20 600", "planned 20–182 600"],
  });
});

test("stopped and given again it is hatched in between; stopped for good nothing follows", () => {
  const given: Given = {
    phases: [["whole", 1, 182, 40]],
    prescriptions: [
      [1, [item("Lzd", 600, 1), item("Mfx", 400, 1)]],
      [11, [item("Mfx", 400, 1)]],
      [21, [item("Lzd", 300, 21), item("Mfx", 400, 1)]],
      [31, [item("Lzd", 300, 21)]],
    ],
  };
  assert.deepEqual(shown(given, bpalm, 41), {
    Lzd: ["prescribed 0–10 600", "held 10–20", "prescribed 20–40 300 *", "planned 40–182 300 *"],
    Mfx: ["prescribed 0–30 400"],
  });
});

test("held until today, nobody draws what comes after", () => {
  const given: Given = {
    phases: [["whole", 1, 182, 10]],
    prescriptions: [
      [1, [item("Lzd", 600, 1)]],
      [11, []],
    ],
  };
  assert.deepEqual(shown(given, bpalm, 16), { Lzd: ["prescribed 0–10 600", "held 10–15"] });
});

test("what the next phase brings is planned behind the present one", () => {
  const given: Given = {
    phases: [["intensive", 1, 56, 10]],
    prescriptions: [[1, [{ ...item("HRZE", 1, 1), mg: null, tablets: 3 }]]],
  };
  assert.deepEqual(shown(given, indiaDsTb, 11), {
    HRZE: ["prescribed 0–10 null", "planned 10–56 null"],
    HRE: ["planned 56–168"],
  });
});

test("what a doctor has stopped is not planned for the next phase, and what stands for another is", () => {
  const given: Given = {
    phases: [["intensive", 1, 120, 20]],
    prescriptions: [
      [1, [item("Mfx", 400, 1), item("Z", 1250, 1)]],
      [11, [item("Mfx", 400, 1)]],
    ],
  };
  const rows = shown(given, nineMonthEto, 21);
  assert.deepEqual(rows["Mfx"], ["prescribed 0–20 400", "planned 20–120 400", "planned 120–270"]);
  assert.deepEqual(rows["Z"], ["prescribed 0–10 1250"]);
  assert.equal(rows["Lfx"], undefined);
});

test("of two prescriptions for one day the later written holds, and behind a close nothing is drawn", () => {
  const given: Given = {
    phases: [["whole", 1, 182, 5]],
    prescriptions: [
      [1, [item("Lzd", 600, 1)]],
      [1, [item("Lzd", 300, 1)]],
    ],
    closedOn: 5,
  };
  assert.deepEqual(shown(given, bpalm, 60), { Lzd: ["prescribed 0–5 300"] });
});
