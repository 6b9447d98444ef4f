import assert from "node:assert/strict";
import { test } from "node:test";
import { examinationMarks } from "./examination-marks.ts";
import type { AdverseEvent, Examination } from "./use-monitoring.ts";

const examined = (on: string, ...limits: readonly object[]) => ({ on, limits }) as unknown as Examination;
const crossed = (reading: string, value: number, weight = "act") => ({ reading, value, weight });
const harmed = (beganOn: string, term: string, ...grades: readonly number[]) =>
  ({ beganOn, term, looks: grades.map((grade) => ({ grade })) }) as unknown as AdverseEvent;

test("a chart's events: of one examination the gravest, severe events at their worst, within the treatment only", () => {
  const marks = examinationMarks(
    {
      examinations: [
        examined("2026-03-10", crossed("qtcf-rise", 80, "watch"), crossed("qtcf", 512)),
        examined("2026-02-10", crossed("qtcf", 485, "watch")),
        examined("2026-01-31", crossed("qtcf", 520)),
        examined("2026-03-11"),
      ],
      adverseEvents: [harmed("2026-03-01", "peripheral-neuropathy", 1, 3), harmed("2026-03-02", "rash", 2)],
    },
    "2026-02-01" as never,
    "2026-12-31" as never,
  );
  assert.deepEqual(marks, [
    { is: "limit", on: "2026-02-10", reading: "qtcf", value: 485, grave: false },
    { is: "adverse-event", on: "2026-03-01", term: "peripheral-neuropathy", grade: 3 },
    { is: "limit", on: "2026-03-10", reading: "qtcf", value: 512, grave: true },
  ]);
});
