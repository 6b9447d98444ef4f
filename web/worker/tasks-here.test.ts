import assert from "node:assert/strict";
import { test } from "node:test";
import type { TaskCard } from "../../modules/tasks/shown.ts";
import { isTaskKnown, tasksHere } from "./tasks-here.ts";

const task = (taskId: string, more: Partial<TaskCard> = {}) =>
  ({ taskId, kind: "visit", state: "open", ended: null, ...more }) as TaskCard;
const closing = (taskId: string) =>
  ({ taskId, wordId: "w", result: "not-found", on: "2026-11-22", words: null }) as never;

test("what was closed on the phone is closed before the house says so, also where it was called off", () => {
  const off = { on: "2026-11-20" as never, result: null, cancelled: "not-needed" as const, words: null };
  const tasks = [task("a"), task("b", { state: "cancelled", ended: off }), task("c")];
  const shown = tasksHere({ tasks, tasksClosed: [closing("a"), closing("b")] });
  assert.deepEqual(
    shown.map(({ state, ended }) => [state, ended?.result ?? null]),
    [
      ["closed", "not-found"],
      ["closed", "not-found"],
      ["open", null],
    ],
  );
});

test("a closing waits on the phone until the house's list says it, and for a task of somebody else's now it waits for nothing", () => {
  const recorded = { operation: "tasks.closeTask", input: closing("a") as object };
  assert.equal(isTaskKnown({ tasks: [task("a")] }, recorded), false);
  assert.equal(isTaskKnown({ tasks: [task("a", { state: "closed" })] }, recorded), true);
  assert.equal(isTaskKnown({ tasks: [] }, recorded), true);
  assert.equal(isTaskKnown({ tasks: [] }, { operation: "growth.recordMeasure", input: {} }), null);
});
