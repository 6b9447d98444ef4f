import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { changesBetween } from "./changes.ts";
import { indiaUip } from "./india-uip.ts";
import { loadProgramme } from "./load-programme.ts";
import { type Child, planFor } from "./plan.ts";
import { type Course, type Programme } from "./programme.ts";
import { scheduleOf } from "./schedules.ts";

const child: Child = { born: "2025-01-01" as CalendarDay, sex: "female", jeEndemic: false };
const [uip, iap] = [scheduleOf("india-uip") ?? assert.fail(), scheduleOf("india-iap") ?? assert.fail()];
const shot = (vaccine: "PENTA" | "RVV" | "FLU" | "OPV", on: string) => ({ vaccine, on: on as CalendarDay });
const today = "2025-08-01" as CalendarDay;

test("the same schedule again changes nothing", () => {
  const plan = planFor(uip, child, [shot("PENTA", "2025-02-12")], today);
  assert.deepEqual(changesBetween(plan, plan), []);
});

test("from the public programme to the private list: what is asked for now, what no longer, and what counts", () => {
  const history = [shot("PENTA", "2025-02-12"), shot("RVV", "2025-05-01"), shot("FLU", "2025-07-02")];
  const changes = changesBetween(planFor(uip, child, history, today), planFor(iap, child, history, today));
  const said = changes.map((change) =>
    "dose" in change ? `${change.is} ${change.dose}` : `${change.is} ${change.vaccine}`,
  );
  for (const expected of ["added FLU-2", "added HIB-2", "added HEPB-2", "dropped PENTA-2", "dropped VITA-1"]) {
    assert.ok(said.includes(expected), expected);
  }
  // Pentavalent counts for three courses of the private list: their first doses are given, and not asked for.
  for (const given of ["added HIB-1", "added HEPB-1", "added DPT-1"]) assert.ok(!said.includes(given), given);
  // Influenza stands in the private list alone; rotavirus may not be begun there at four months.
  assert.ok(said.includes("counts FLU"));
  assert.deepEqual(
    changes.find(({ is }) => is === "counts-no-longer"),
    {
      is: "counts-no-longer",
      vaccine: "RVV",
      on: "2025-05-01",
      why: { code: "too-old", params: { dose: "RVV-1", day: "2025-04-15" } },
    },
  );
});

test("a new version of a schedule moves a day, and asks for a dose that was expired", () => {
  const newer = (course: Course): Course => ({
    ...course,
    ways: course.ways.map((way) =>
      way.map((line) => ({
        ...line,
        ...(line.code === "OPV-B" ? { gap: "24 w" as const } : {}),
        ...(line.code === "OPV-0" ? { before: null } : {}),
      })),
    ),
  });
  const version: Programme = { ...indiaUip, version: "next", courses: indiaUip.courses.map(newer) };
  const history = ["2026-02-12", "2026-03-12", "2026-04-09"].map((on) => shot("OPV", on));
  const on = "2026-04-20" as CalendarDay;
  assert.deepEqual(
    changesBetween(planFor(uip, child, history, on), planFor(loadProgramme(version), child, history, on)),
    [
      // Four weeks after 9 April are 7 May, when 16 months are reached; 24 weeks after it is 24 September.
      { is: "state", dose: "OPV-0", was: "expired", now: "given" },
      { is: "day", dose: "OPV-B", was: "2026-05-07", now: "2026-09-24" },
    ],
  );
});
