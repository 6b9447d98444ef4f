import assert from "node:assert/strict";
import { test } from "node:test";
import { assess } from "./assess.ts";
import type { Person } from "./person.ts";
import { dayOf, numberOf } from "./day-number.ts";
import type { Antigen, Schedule, Series } from "./schedule.ts";
import { spanOf } from "./span.ts";
import { ages, antigen, bounds, day, dose, interval, schedule, series, vaccine } from "./test-schedule.ts";

/* The next dose and its days: CDSi logic specification, tables 7-3 to 7-13. */

const born = day("2024-02-29");

function forecast(by: Schedule, today: string, given: readonly string[] = [], more: Partial<Person> = {}) {
  const doses = given.map((on) => ({ on: day(on), vaccine: "V" }));
  const person = { born, sex: "female" as const, given: doses, observed: [], ...more };
  const [group] = assess(by, person, day(today)).groups;
  const found = group?.forecast;
  return {
    status: group?.status,
    why: group?.antigens[0]?.best[0]?.statusReason,
    because: found?.earliest.because.is,
    days: found && [found.earliest, found.recommended, found.pastDue].map((one) => one && dayOf(one.on)),
    latest: found?.latest ? dayOf(found.latest) : null,
    number: found?.doseNumber,
    vaccines: found?.vaccines,
  };
}

const of = (all: readonly Series[], more: Partial<Antigen> = {}): Schedule => ({
  ...schedule(all),
  antigens: [antigen(all, more)],
});

const usual = ages({ min: "6 weeks", earliestRecommended: "2 months", latestRecommended: "3 months", max: "5 years" });

test("by age: from the minimum, recommended at its age, in time until the day before the latest", () => {
  const { days, latest, number } = forecast(of([series([dose(1, { ages: [usual] })])]), "2024-03-01");
  assert.deepEqual(days, ["2024-04-11", "2024-04-29", "2024-05-28"]);
  assert.deepEqual([latest, number], ["2029-02-28", 1]);
});

test("by intervals: the latest of all, and by age where an age is recommended", () => {
  const apart = interval("4 weeks", { earliestRecommended: spanOf("8 weeks"), latestRecommended: spanOf("13 weeks") });
  const by = (more: object) => of([series([dose(1), dose(2, { intervals: [apart], ...more })])]);
  const alone = forecast(by({}), "2024-05-01", ["2024-04-11"]);
  assert.deepEqual(alone.days, ["2024-05-09", "2024-06-06", "2024-07-10"]);
  assert.deepEqual([alone.because, alone.number], ["interval", 2]);
  // The recommended age lies before the interval has passed: then the earliest day is recommended.
  const late = forecast(by({ ages: [usual] }), "2024-12-01", ["2024-11-20"]);
  assert.deepEqual(late.days, ["2024-12-18", "2024-12-18", "2024-12-18"]);
});

test("where nothing is recommended but a minimum, it is recommended from the first day, and never overdue", () => {
  const { days } = forecast(of([series([dose(1, { ages: [ages({ min: "6 weeks" })] })])]), "2024-03-01");
  assert.deepEqual(days, ["2024-04-11", "2024-04-11", null]);
});

test("not before the newest dose, and not before a mistake", () => {
  const by = of([series([dose(1, { ages: [ages({ min: "6 weeks" })], inadvertent: new Set(["X"]) })])]);
  const invalid = forecast(by, "2024-06-01", ["2024-03-10"]);
  assert.deepEqual([invalid.days?.[0], invalid.because], ["2024-04-11", "age"]);
  const other = { ...by, vaccines: new Map([...by.vaccines, ["Y", [{ antigen: "A", ages: null }]] as const]) };
  const wrong = (name: string) => ({ given: [{ on: day("2024-05-01"), vaccine: name }] });
  assert.equal(forecast(other, "2024-06-01", [], wrong("X")).because, "inadvertent");
  const last = forecast(other, "2024-06-01", [], wrong("Y"));
  assert.deepEqual([last.days?.[0], last.because], ["2024-05-01", "last-dose"]);
});

test("the maximum age itself is too late: the day before it is not", () => {
  const by = of([series([dose(1, { ages: [usual] })])]);
  assert.equal(forecast(by, "2029-02-28").status, "not-complete");
  const out = forecast(by, "2029-03-01");
  assert.deepEqual([out.status, out.why], ["aged-out", "past-maximum-age"]);
});

test("who cannot have the next dose before its maximum age is told so today", () => {
  const by = of([series([dose(1), dose(2, { ages: [usual], intervals: [interval("6 months")] })])]);
  const { status, why } = forecast(by, "2029-01-01", ["2028-12-01"]);
  assert.deepEqual([status, why], ["aged-out", "cannot-finish-in-age"]);
});

test("a season: not before it, not after it, and doses of earlier seasons are not counted", () => {
  const season = { from: numberOf(day("2025-07-01")), through: numberOf(day("2026-06-30")) };
  const by = of([series([dose(1, { season, recurring: true })])]);
  const before = forecast(by, "2025-01-01", ["2024-10-01"]);
  assert.deepEqual([before.days?.[0], before.because, before.number], ["2025-07-01", "season", 1]);
  assert.equal(forecast(by, "2026-06-30").status, "not-complete");
  const past = forecast(by, "2026-07-01");
  assert.deepEqual([past.status, past.why], ["not-recommended", "past-season"]);
});

test("immune by what is observed, or born long enough ago, unless what is observed speaks against it", () => {
  const immunity = {
    observed: new Set(["lab"]),
    bornBefore: numberOf(born) + 1,
    bornIn: null,
    unless: new Set(["hcw"]),
  };
  const by = of([series([dose(1)])], { immunity });
  const status = (codes: readonly string[], on = born) =>
    forecast(by, "2025-01-01", [], { born: on, observed: codes.map((code) => ({ code })) }).status;
  assert.equal(status([]), "immune");
  assert.equal(status(["hcw"]), "not-complete");
  assert.equal(status(["hcw", "lab"]), "immune");
  assert.equal(status([], day("2024-03-01")), "not-complete");
  const abroad = of([series([dose(1)])], { immunity: { ...immunity, bornIn: "U.S." } });
  assert.equal(forecast(abroad, "2025-01-01").status, "not-complete");
  assert.equal(forecast(abroad, "2025-01-01", [], { bornIn: "U.S." }).status, "immune");
});

test("contraindicated: against the antigen, or against all of its vaccines; and what is complete stays complete", () => {
  const against = { observation: "allergy", ages: bounds(undefined, "1 year") };
  const observed = [{ code: "allergy" }];
  const by = of([series([dose(1)])], { contraindications: [against] });
  assert.equal(forecast(by, "2025-02-28", [], { observed }).status, "contraindicated");
  assert.equal(forecast(by, "2025-03-01", [], { observed }).status, "not-complete");
  const given = [{ on: day("2024-06-01"), vaccine: "V" }];
  assert.equal(forecast(by, "2025-02-28", [], { observed, given }).status, "complete");

  const live = new Map([["V", bounds()]]);
  const vaccines = { ...against, ages: bounds(), vaccines: live };
  const one = of([series([dose(1)])], { vaccineContraindications: [vaccines] });
  assert.equal(forecast(one, "2025-01-01", [], { observed }).status, "contraindicated");
  const two = of([series([dose(1, { preferable: [vaccine("V"), vaccine("W")] })])], {
    vaccineContraindications: [vaccines],
  });
  const left = forecast(two, "2025-01-01", [], { observed });
  assert.deepEqual([left.status, left.vaccines], ["not-complete", ["W"]]);
});

test("a series is for those it is for: a sex, a risk at an age", () => {
  const girls = series([dose(1)], { sexes: new Set(["female"]) });
  assert.equal(forecast(of([girls]), "2025-01-01").status, "not-complete");
  assert.equal(forecast(of([girls]), "2025-01-01", [], { sex: "male" }).status, "not-recommended");
  const indications = [{ observation: "risk", ages: bounds("1 year") }];
  const risk = of([series([dose(1)], { kind: "risk", isDefault: false, indications })]);
  const observed = [{ code: "risk", on: day("2024-06-01") }];
  assert.equal(forecast(risk, "2025-02-28", [], { observed }).status, "not-recommended");
  assert.equal(forecast(risk, "2025-03-01", [], { observed }).status, "not-complete");
  assert.equal(forecast(risk, "2025-03-01").status, "not-recommended");
  const later = [{ code: "risk", on: day("2025-03-02") }];
  assert.equal(forecast(risk, "2025-03-01", [], { observed: later }).status, "not-recommended");
});
