import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { DoseTold } from "./judge-given.ts";
import { type Child, type Plan, planFor } from "./plan.ts";
import type { ScheduleCode } from "./programme.ts";
import { scheduleOf } from "./schedules.ts";
import type { VaccineCode } from "./vaccines.ts";

/* Worked by hand, from the public programme's rules and what is said of catching up; no day comes from the product. */

const girl: Child = { born: "2025-01-01" as CalendarDay, sex: "female", jeEndemic: false };
/** "PENTA 2025-02-12, PENTA 2025-03-12". */
const told = (history: string): DoseTold[] =>
  history === ""
    ? []
    : history.split(", ").map((one) => {
        const [vaccine, on] = one.split(" ");
        return { vaccine: vaccine as VaccineCode, on: on as CalendarDay };
      });
function plan(history: string, today: string, child: Partial<Child> = {}, code: ScheduleCode = "india-uip"): Plan {
  return planFor(scheduleOf(code) ?? assert.fail(), { ...girl, ...child }, told(history), today as CalendarDay);
}
const inState = ({ doses }: Plan, ...states: string[]) =>
  doses
    .filter(({ state }) => states.includes(state))
    .map(({ code }) => code)
    .join(" ");
const dose = ({ doses }: Plan, code: string) => doses.find((one) => one.code === code) ?? assert.fail(code);
const verdicts = ({ given }: Plan) => given.map(({ verdict, why }) => (verdict === "not-valid" ? why?.code : verdict));

test("on the day of birth: BCG, hepatitis B and polio drops", () => {
  assert.equal(inState(plan("", "2025-01-01"), "due", "overdue"), "BCG HEPB-0 OPV-0");
});

test("unvaccinated at 11 months: everything that may begin before the first birthday, in one visit", () => {
  const found = plan("", "2025-12-01", { jeEndemic: true });
  assert.equal(inState(found, "due", "overdue"), "BCG OPV-1 PENTA-1 RVV-1 FIPV-1 PCV-1 MR-1 JE-1 VITA-1");
  assert.equal(inState(found, "expired"), "HEPB-0 OPV-0");
});

test("unvaccinated after the first birthday: MR, DPT and polio drops; BCG, pentavalent, rotavirus and pneumococcus begin no more", () => {
  const found = plan("", "2026-01-01", { jeEndemic: true });
  assert.equal(inState(found, "due", "overdue"), "OPV-1 DPT-1 MR-1 JE-1 VITA-1");
  for (const code of ["BCG", "PENTA-1", "RVV-1", "FIPV-1", "PCV-1"]) {
    assert.equal(dose(found, code).state, "expired");
    assert.deepEqual(dose(found, code).why, { code: "past-limit", params: { dose: code, day: "2025-12-31" } });
  }
  assert.deepEqual(dose(found, "PENTA-2").why?.code, "replaced");
  assert.equal(inState(plan("", "2025-12-31"), "expired"), "HEPB-0 OPV-0");
});

test("pentavalent begun before the first birthday goes on after it", () => {
  const found = plan("PENTA 2025-12-31", "2026-01-28");
  assert.equal(dose(found, "PENTA-2").state, "due");
  assert.equal(dose(found, "DPT-1").state, "not-needed");
  assert.deepEqual(verdicts(plan("PENTA 2025-12-31, DPT 2026-02-15", "2026-02-15")), [
    "valid",
    "course-of-other-vaccine",
  ]);
});

test("pentavalent is not begun on the first birthday, and DPT takes its place", () => {
  const found = plan("PENTA 2026-01-01, DPT 2026-01-01, DPT 2026-01-29, DPT 2026-02-26", "2026-08-26");
  assert.deepEqual(verdicts(found), ["too-old", "valid", "valid", "valid"]);
  assert.equal(dose(found, "DPT-B1").state, "due");
  assert.equal(dose(plan("DPT 2026-01-01, DPT 2026-01-29, DPT 2026-02-26", "2026-08-25"), "DPT-B1").from, "2026-08-26");
});

const days: readonly (readonly [
  name: string,
  history: string,
  today: string,
  verdict: readonly string[],
  code?: string,
])[] = [
  ["polio drops on day 15 are the birth dose", "OPV 2025-01-16", "2025-03-01", ["valid"]],
  [
    "polio drops on day 16 are too late for it and too early for the next",
    "OPV 2025-01-17",
    "2025-03-01",
    ["too-young"],
  ],
  ["hepatitis B on the next day is in time", "HEPB 2025-01-02", "2025-03-01", ["valid"]],
  ["hepatitis B two days after birth is too late", "HEPB 2025-01-03", "2025-03-01", ["too-old"]],
  ["a gap of 27 days is too short", "PENTA 2025-02-12, PENTA 2025-03-11", "2025-04-01", ["valid", "too-soon"]],
  ["a gap of 28 days is long enough", "PENTA 2025-02-12, PENTA 2025-03-12", "2025-04-01", ["valid", "valid"]],
  ["measles and rubella on day 269 is too early", "MR 2025-09-27", "2025-11-01", ["too-young"]],
  ["measles and rubella on day 270 counts", "MR 2025-09-28", "2025-11-01", ["valid"]],
  ["BCG on the day before the first birthday counts", "BCG 2025-12-31", "2026-02-01", ["valid"]],
  ["BCG on the first birthday is too late", "BCG 2026-01-01", "2026-02-01", ["too-old"]],
  ["BCG twice is no error", "BCG 2025-01-01, BCG 2025-06-01", "2026-02-01", ["valid", "extra"]],
  [
    "a second birth dose is too early for the next",
    "OPV 2025-01-01, OPV 2025-01-10",
    "2026-02-01",
    ["valid", "too-young"],
  ],
  [
    "two live vaccines by needle within four weeks",
    "MR 2025-10-01, JE 2025-10-28",
    "2025-11-01",
    ["valid", "too-near-live"],
  ],
  ["two live vaccines on one day", "MR 2025-10-01, JE 2025-10-01", "2025-11-01", ["valid", "valid"]],
  ["before the birth and after today", "BCG 2024-12-31, BCG 2025-03-02", "2025-03-01", ["before-birth", "after-today"]],
  ["what the programme does not give", "FLU 2025-08-01", "2025-09-01", ["extra"]],
  ["six in one counts as pentavalent and as fractional polio", "HEXA 2025-02-12", "2025-03-01", ["valid"]],
];
for (const [name, history, today, verdict] of days) {
  test(name, () => assert.deepEqual(verdicts(plan(history, today, { jeEndemic: true })), verdict));
}

test("a dose that came too soon is repeated, four weeks after the one that counts", () => {
  const found = dose(plan("PENTA 2025-02-12, PENTA 2025-03-11", "2025-03-11"), "PENTA-2");
  assert.deepEqual([found.state, found.from, found.due], ["later", "2025-03-12", "2025-03-12"]);
  assert.deepEqual(found.why, {
    code: "after-dose",
    params: { dose: "PENTA-2", count: 4, unit: "week", other: "PENTA-1", since: "2025-02-12" },
  });
});

test("only the next dose of a course has days; the others wait for it", () => {
  const found = plan("OPV 2025-02-12", "2025-02-13");
  assert.deepEqual([dose(found, "OPV-2").state, dose(found, "OPV-2").due], ["later", "2025-03-12"]);
  assert.deepEqual([dose(found, "OPV-3").state, dose(found, "OPV-3").from], ["waiting", null]);
  assert.deepEqual(dose(found, "OPV-3").why, { code: "waits-for", params: { dose: "OPV-3", other: "OPV-2" } });
});

test("a recommended day is overdue from the next; a recommended span when it has ended", () => {
  assert.equal(dose(plan("", "2025-02-12"), "PCV-1").state, "due");
  assert.equal(dose(plan("", "2025-02-13"), "PCV-1").state, "overdue");
  assert.equal(dose(plan("", "2025-12-31"), "MR-1").state, "due");
  assert.equal(dose(plan("", "2026-01-01"), "MR-1").state, "overdue");
});

test("where a dose may come before its recommended day, it is overdue only after that day", () => {
  const history = "VITA 2025-10-01, VITA 2026-05-01";
  const states = ["2026-10-31", "2026-11-01", "2027-01-01", "2027-01-02"].map(
    (on) => dose(plan(history, on), "VITA-3").state,
  );
  assert.deepEqual(states, ["later", "due", "due", "overdue"]);
  assert.deepEqual(dose(plan(history, "2026-10-31"), "VITA-3").whyDue, {
    code: "at-age",
    params: { dose: "VITA-3", count: 24, unit: "month" },
  });
});

test("a dose that does not count makes nobody less late than they were", () => {
  assert.equal(dose(plan("DPT 2025-05-01", "2025-05-01"), "PENTA-1").state, "overdue");
  assert.equal(dose(plan("DPT 2025-05-01", "2025-05-01"), "PENTA-1").from, "2025-02-12");
});

test("vitamin A every six months, the ninth on the day of the fifth birthday at the latest", () => {
  const eight = "2025-10-01 2026-05-01 2027-01-01 2027-07-01 2028-01-01 2028-07-01 2029-01-01 2029-07-01";
  const history = eight
    .split(" ")
    .map((on) => `VITA ${on}`)
    .join(", ");
  assert.equal(dose(plan(history, "2029-12-31"), "VITA-9").from, "2030-01-01");
  assert.equal(dose(plan(history, "2030-01-01"), "VITA-9").state, "due");
  assert.equal(dose(plan(history, "2030-01-02"), "VITA-9").state, "expired");
  // A day later, and half a year does not fit in any more.
  const late = plan(history.replace("2029-07-01", "2029-07-02"), "2029-12-31");
  assert.deepEqual([dose(late, "VITA-9").state, dose(late, "VITA-9").why?.code], ["expired", "no-time-left"]);
});

test("JE only where it is endemic, HPV only for girls of 14; for whom nobody knows the sex, a worker decides", () => {
  assert.equal(dose(plan("", "2025-12-01"), "JE-1").why?.code, "je-endemic-only");
  assert.equal(dose(plan("", "2025-12-01", { jeEndemic: true }), "JE-1").state, "due");
  for (const [sex, state] of [
    ["female", "due"],
    ["unknown", "due"],
    ["male", "not-needed"],
  ] as const) {
    assert.equal(dose(plan("", "2039-01-01", { sex }), "HPV-1").state, state);
  }
  assert.equal(dose(plan("", "2040-01-01"), "HPV-1").state, "expired");
  assert.deepEqual(verdicts(plan("HPV 2039-06-01", "2039-07-01", { sex: "male" })), ["valid"]);
});

test("born on 29 February: a year ends on 1 March", () => {
  const leap = { born: "2024-02-29" as CalendarDay };
  assert.deepEqual(verdicts(plan("BCG 2025-02-28", "2025-06-01", leap)), ["valid"]);
  assert.deepEqual(verdicts(plan("BCG 2025-03-01", "2025-06-01", leap)), ["too-old"]);
});

test("MR given today does not keep JE from being given today; tomorrow it does, for four weeks", () => {
  const endemic = { jeEndemic: true };
  assert.equal(dose(plan("MR 2025-11-03", "2025-11-03", endemic), "JE-1").state, "due");
  const tomorrow = dose(plan("MR 2025-11-03", "2025-11-04", endemic), "JE-1");
  assert.deepEqual([tomorrow.state, tomorrow.from, tomorrow.why?.code], ["later", "2025-12-01", "apart-from-live"]);
});

test("nor on the last days on which it may be given", () => {
  const endemic = { jeEndemic: true };
  assert.equal(dose(plan("JE 2029-12-30", "2029-12-30", endemic), "MR-1").state, "overdue");
  const tomorrow = dose(plan("JE 2029-12-30", "2029-12-31", endemic), "MR-1");
  assert.deepEqual([tomorrow.state, tomorrow.why?.code], ["expired", "no-time-left"]);
  // The one of today stands back; that of last week does not.
  assert.equal(dose(plan("JE 2029-12-20, JE 2029-12-30", "2029-12-30", endemic), "MR-1").why?.code, "no-time-left");
});

test("what a parent remembers is kept, and the dose is asked for all the same; a scar stands for BCG", () => {
  const found = planFor(
    scheduleOf("india-uip") ?? assert.fail(),
    girl,
    [
      { vaccine: "PENTA", on: "2025-02-12" as CalendarDay, evidence: "recall" },
      { vaccine: "BCG", on: null, evidence: "scar" },
      { vaccine: "MR", on: null, evidence: "register" },
      { vaccine: "OPV", on: "2025-02-12" as CalendarDay, evidence: "card", spoilt: true },
    ],
    "2025-03-01" as CalendarDay,
  );
  assert.deepEqual(verdicts(found), ["not-shown", "valid", "day-not-known", "spoilt"]);
  assert.equal(inState(found, "overdue"), "OPV-1 PENTA-1 RVV-1 FIPV-1 PCV-1");
});

test("every plan names the schedule and the version it was made by", () => {
  const { schedule, version } = plan("", "2025-03-01");
  assert.deepEqual([schedule, version], ["india-uip", "2026-11"]);
  assert.equal(scheduleOf("india-uip", "1999-01"), null);
});
