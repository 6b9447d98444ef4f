import assert from "node:assert/strict";
import { test } from "node:test";
import { type Look, looksByDay } from "./looks-by-day.ts";

const [asha, ravi] = ["019ab5a0-0000-7000-8000-00000000000a", "019ab5a0-0000-7000-8000-00000000000b"];
const look = (at: string, operation: string, by: string | null = asha, refused = false): Look =>
  ({ at, operation, by: { memberId: by, name: by }, bySelf: by === null, refused }) as Look;

test("one line for each person and day, the newest first; what was changed stands before what was looked at", () => {
  const days = looksByDay(
    [
      look("2026-11-21T05:00:00.000Z", "treatment.readTreatments"),
      look("2026-11-21T04:00:00.000Z", "diagnosis.decide"),
      look("2026-11-21T03:30:00.000Z", "people.readPatient", ravi),
      look("2026-11-21T03:00:00.000Z", "diagnosis.openXray"),
      look("2026-11-20T05:00:00.000Z", "people.readPatient"),
    ],
    "Asia/Kolkata",
  );
  assert.deepEqual(
    days.map(({ day, by, looked, changed, changedParts, lookedParts }) => [
      day,
      by.name === asha ? "asha" : "ravi",
      looked,
      changed,
      changedParts,
      lookedParts,
    ]),
    [
      // The X-ray that was looked at belongs to what was decided on.
      ["2026-11-21", "asha", 2, 1, ["diagnosis"], ["treatment"]],
      ["2026-11-21", "ravi", 1, 0, [], ["people"]],
      ["2026-11-20", "asha", 1, 0, [], ["people"]],
    ],
  );
});

test("a day begins at midnight in India: ten past midnight there is the evening before in Greenwich", () => {
  const [line] = looksByDay([look("2026-11-20T18:40:00.000Z", "people.readPatient")], "Asia/Kolkata");
  assert.equal(line?.day, "2026-11-21");
});

test("what was refused is no look and no change, and is counted; the patient is nobody's colleague", () => {
  const [line] = looksByDay([look("2026-11-21T05:00:00.000Z", "people.readPatient", null, true)], "Asia/Kolkata");
  assert.deepEqual([line?.looked, line?.changed, line?.refused, line?.bySelf], [0, 0, 1, true]);
});

test("nobody looked: nothing", () => assert.deepEqual(looksByDay([], "Asia/Kolkata"), []));
