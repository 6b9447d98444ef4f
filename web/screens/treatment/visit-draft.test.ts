import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { VisitDue } from "../../../modules/treatment/visit.ts";
import { notVisited, wrongInVisit } from "./visit-draft.ts";

const start = "2026-01-01" as CalendarDay;
const day = (n: number) => addDays(start, n - 1);

test("whoever was not found, and whoever comes late, is explained", () => {
  const due: VisitDue = { month: "6", from: day(10), on: day(40), until: day(70), standing: "due" };
  const wrong = (found: "well" | "not-found" | "", today: number, why = "") =>
    wrongInVisit({ ...notVisited, found, why }, due, day(today));
  assert.deepEqual(wrong("", 40), ["found"]);
  assert.deepEqual(wrong("well", 70), []);
  assert.deepEqual(wrong("well", 71), ["why"]);
  assert.deepEqual(wrong("not-found", 40), ["why"]);
  assert.deepEqual(wrong("not-found", 40, "Moved to her brother."), []);
  assert.deepEqual(wrong("well", 10), []);
  assert.deepEqual(wrong("well", 9), ["on"]);
});
