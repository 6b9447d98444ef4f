import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { Change } from "../../../../modules/schedules/changes.ts";
import { groupedChanges } from "./group-changes.ts";

const day = "2026-11-20" as CalendarDay;

test("what is asked for at once, moves or counts otherwise is a sentence; what comes after others and what falls away is named", () => {
  const changes: readonly Change[] = [
    { is: "added", dose: "a", state: "due", due: day },
    { is: "added", dose: "b", state: "waiting", due: null },
    { is: "dropped", dose: "c", state: "overdue", due: day },
    { is: "state", dose: "d", was: "due", now: "waiting" },
    { is: "day", dose: "e", was: day, now: day },
    { is: "counts", vaccine: "OPV", on: day },
    { is: "counts-no-longer", vaccine: "RVV", on: day, why: null },
    { is: "added", dose: "f", state: "later", due: day },
  ];
  const { sentences, addedLater, dropped } = groupedChanges(changes);
  assert.deepEqual(
    sentences.map((one) => ("dose" in one ? one.dose : one.vaccine)),
    ["a", "d", "e", "OPV", "RVV", "f"],
  );
  assert.deepEqual([addedLater, dropped], [["b"], ["c"]]);
});
