import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { regimens } from "../../../modules/treatment/regimens.ts";
import { courseOf } from "./course.ts";
import type { Phase, Treatment } from "./use-treatments.ts";

const [regimen] = regimens;
assert.ok(regimen);

const day = (written: string) => written as CalendarDay;

const phase = (code: Phase["code"], beganOn: string, doses: number, verified: number) =>
  ({ code, beganOn: day(beganOn), doses, verified, reported: 0 }) as Phase;

const treatment = (startedOn: string, lastDoseOn: string | null, phases: readonly Phase[], closedOn?: string) =>
  ({
    startedOn: day(startedOn),
    lastDoseOn: lastDoseOn === null ? null : day(lastDoseOn),
    phases,
    closed: closedOn === undefined ? null : { on: day(closedOn) },
  }) as unknown as Treatment;

const shown = (given: Treatment, today: string) =>
  courseOf(given, regimen, day(today)).spans.map(({ from, until, begins, passed }) => [from, until, passed - begins]);

test("on its first day a treatment is planned whole, in six months of four weeks", () => {
  const given = treatment("2026-01-01", null, [phase("intensive", "2026-01-01", 56, 0)]);
  assert.deepEqual(shown(given, "2026-01-01"), [
    ["2026-01-01", "2026-02-25", 0],
    ["2026-02-26", "2026-06-17", 0],
  ]);
  assert.equal(courseOf(given, regimen, day("2026-01-01")).months, 6);
});

test("every missing dose moves what is planned by a day", () => {
  const given = treatment("2026-01-01", "2026-01-10", [phase("intensive", "2026-01-01", 56, 7)]);
  assert.deepEqual(shown(given, "2026-01-10"), [
    ["2026-01-01", "2026-02-28", 10],
    ["2026-03-01", "2026-06-20", 0],
  ]);
});

test("a phase that begins tomorrow ends the one before it today", () => {
  const given = treatment("2026-01-01", "2026-02-25", [
    phase("intensive", "2026-01-01", 56, 56),
    phase("continuation", "2026-02-26", 112, 0),
  ]);
  assert.deepEqual(shown(given, "2026-02-25"), [
    ["2026-01-01", "2026-02-25", 56],
    ["2026-02-26", "2026-06-17", 0],
  ]);
});

test("behind its close nothing is planned", () => {
  const given = treatment("2026-01-01", "2026-01-10", [phase("intensive", "2026-01-01", 56, 10)], "2026-01-12");
  assert.deepEqual(shown(given, "2026-03-01"), [["2026-01-01", "2026-01-12", 12]]);
  assert.equal(courseOf(given, regimen, day("2026-03-01")).today, null);
});
