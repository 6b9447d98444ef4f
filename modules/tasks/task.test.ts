import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { inOrderOfWork, type Urgency } from "./task.ts";

const day = (text: string) => text as CalendarDay;
const today = day("2026-11-22");
const task = (taskId: string, urgency: Urgency, dueOn: string, away: number | null = null) => ({
  ...{ taskId, urgency, dueOn: day(dueOn), away },
});

test("what is late stands with what is urgent, before soon and usual", () => {
  const tasks = [
    task("usual", "usual", "2026-11-25"),
    task("soon", "soon", "2026-11-22"),
    task("late", "usual", "2026-11-21"),
    task("urgent", "urgent", "2026-11-24"),
  ];
  assert.deepEqual(
    inOrderOfWork(tasks, today).map(({ taskId }) => taskId),
    ["late", "urgent", "soon", "usual"],
  );
});

test("of the same urgency the nearest is first, whoever's home nobody knows last, then by the day", () => {
  const tasks = [
    task("far", "soon", "2026-11-23", 4000),
    task("unknown-later", "soon", "2026-11-24"),
    task("unknown", "soon", "2026-11-23"),
    task("near", "soon", "2026-11-29", 300),
  ];
  assert.deepEqual(
    inOrderOfWork(tasks, today).map(({ taskId }) => taskId),
    ["near", "far", "unknown", "unknown-later"],
  );
});

test("the order in which they came does not matter", () => {
  const tasks = ["a", "b", "c", "d"].map((id, at) => task(id, "usual", "2026-11-23", at % 2 === 0 ? 100 : null));
  assert.deepEqual(inOrderOfWork(tasks, today), inOrderOfWork(tasks.toReversed(), today));
});
