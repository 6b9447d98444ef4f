import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { assess } from "../../modules/schedules/assess.ts";
import type { Assessment, Forecast, SeriesAssessment } from "../../modules/schedules/assessment.ts";
import { dayOf, numberOf } from "../../modules/schedules/day-number.ts";
import { loadCdsi } from "../../modules/schedules/load-cdsi.ts";
import type { DoseGiven, Person } from "../../modules/schedules/person.ts";

/*
 * What holds of every child and every history, right or wrong, by the largest schedule there is.
 *
 * CDC's rules change on days: the newest of them has been in force since 27 August 2025. Two days are
 * compared only where both lie after it.
 */

const file = join(import.meta.dirname, "data", "cdsi-supporting-data-4.64.json.gz");
const schedule = loadCdsi(JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")));
const settled = "2025-09-01" as CalendarDay;

const vaccines = [...schedule.vaccines.keys(), "998", "no such vaccine"];
const live = ["03", "21", "94", "111", "119"];
const vaccine = fc.oneof(
  fc.constantFrom(...live),
  fc.constantFrom("20", "10", "08", "48", "133"),
  fc.constantFrom(...vaccines),
);
const codes = schedule.antigens.flatMap(({ series }) =>
  series.flatMap((one) => one.indications.map((i) => i.observation)),
);

/** Leap days as often as other days. */
const born = fc.oneof(
  fc.constantFrom("2024-02-29", "2020-02-29", "2008-02-29", "1956-02-29"),
  fc.integer({ min: 0, max: 30_000 }).map((days) => addDays("2025-08-01" as CalendarDay, -days)),
) as fc.Arbitrary<CalendarDay>;

/** Mostly of the years before and after birth, close together; some before birth and some after today. */
const given = (since: CalendarDay): fc.Arbitrary<DoseGiven[]> =>
  fc.array(
    fc.record({
      on: fc
        .oneof(fc.integer({ min: -30, max: 900 }), fc.integer({ min: -400, max: 12_000 }))
        .map((days) => addDays(since, days)),
      vaccine,
      substandard: fc.nat(9).map((chance) => chance === 0),
    }),
    { maxLength: 12 },
  );

const person: fc.Arbitrary<Person> = born.chain((on) =>
  fc.record({
    born: fc.constant(on),
    sex: fc.constantFrom("female" as const, "male" as const, "unknown" as const),
    given: given(on),
    observed: fc.array(
      fc.constantFrom(...codes).map((code) => ({ code })),
      { maxLength: 2 },
    ),
  }),
);
const healthy = person.map((one) => ({ ...one, observed: [] }));
const today = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(settled, days));

const datesOf = (forecast: Forecast | null) =>
  forecast && [forecast.earliest, forecast.recommended, forecast.pastDue].map((one) => one && dayOf(one.on));

/** What is told of a person, whatever order their doses were written in. */
const told = ({ groups, inFuture }: Assessment) => ({
  groups: groups.map(({ group, status, forecast, evaluations }) => ({
    ...{ group, status, days: datesOf(forecast), number: forecast?.doseNumber },
    doses: evaluations.map(({ given: { dose }, verdict, reason }) => [dose.on, dose.vaccine, verdict, reason?.is]),
  })),
  inFuture: inFuture.map(({ dose }) => dose.on),
});

const settings = { numRuns: 250 };

test("the order in which doses were written down does not matter", () => {
  const shuffled = person.chain((one) =>
    fc.tuple(fc.constant(one), fc.shuffledSubarray([...one.given], { minLength: one.given.length }), today),
  );
  fc.assert(
    fc.property(shuffled, ([one, other, on]) => {
      assert.deepEqual(told(assess(schedule, { ...one, given: other }, on)), told(assess(schedule, one, on)));
    }),
    settings,
  );
});

test("asked twice, it says the same, and leaves what it was asked about as it was", () => {
  fc.assert(
    fc.property(person, today, (one, on) => {
      const before = JSON.stringify(one);
      const first = told(assess(schedule, one, on));
      assert.deepEqual(told(assess(schedule, one, on)), first);
      assert.equal(JSON.stringify(one), before);
    }),
    settings,
  );
});

test("whatever stands in a history: every dose of today or before is judged once in each group it belongs to, the rest is named", () => {
  fc.assert(
    fc.property(person, today, (one, on) => {
      const { groups, inFuture } = assess(schedule, one, on);
      assert.deepEqual(
        new Set(inFuture.map(({ index }) => index)),
        new Set(one.given.flatMap((dose, index) => (dose.on > on ? [index] : []))),
      );
      for (const { evaluations, antigens, forecast } of groups) {
        if (antigens.some(({ all }) => all.length > 0)) {
          const belong = new Set(antigens.map(({ antigen }) => antigen));
          for (const [index, dose] of one.given.entries()) {
            const known = schedule.vaccines.get(dose.vaccine) ?? [];
            const judged = evaluations.filter(({ given: { index: at } }) => at === index).length;
            if (dose.on > on || !known.some(({ antigen }) => belong.has(antigen))) assert.equal(judged, 0);
            else if (known.every(({ ages }) => ages === null) && antigens.every(({ all }) => all.length > 0)) {
              assert.equal(judged, 1);
            }
          }
        }
        for (const {
          given: { dose },
          verdict,
        } of evaluations) {
          if (dose.on < one.born || dose.substandard) assert.notEqual(verdict, "valid");
        }
        if (forecast) {
          const { earliest, recommended, pastDue } = forecast;
          assert.ok(Number.isInteger(earliest.on) && earliest.on >= numberOf(one.born));
          assert.ok(recommended.on >= earliest.on);
          assert.ok(!pastDue || pastDue.on >= earliest.on);
        }
      }
    }),
    settings,
  );
});

/*
 * Time. With the same history, a series' next dose has the same days tomorrow as today, or its place is
 * taken by a later dose of the series, or nothing more is due in it. So what is overdue is never put off:
 * it stays overdue until it is given, or a rule passes over it, or it is too late.
 */
test("a later day moves no date of a dose, and goes back to none", () => {
  const pairs = fc.tuple(healthy, today, fc.integer({ min: 0, max: 2000 }));
  fc.assert(
    fc.property(pairs, ([one, on, more]) => {
      const history = { ...one, given: one.given.filter((dose) => dose.on <= on) };
      const later = seriesOf(assess(schedule, history, addDays(on, more)));
      for (const [name, before] of seriesOf(assess(schedule, history, on))) {
        const after = later.get(name);
        assert.ok(after, `${name} is gone`);
        assert.deepEqual(verdictsIn(after), verdictsIn(before), name);
        if (!before.forecast || !after.forecast) continue;
        assert.ok(after.behind.length >= before.behind.length, name);
        if (after.behind.length === before.behind.length) {
          assert.deepEqual(datesOf(after.forecast), datesOf(before.forecast), name);
        }
      }
    }),
    settings,
  );
});

function seriesOf({ groups }: Assessment): ReadonlyMap<string, SeriesAssessment> {
  const all = groups.flatMap(({ antigens }) => antigens.flatMap((antigen) => antigen.all));
  return new Map(all.map((one) => [`${one.series.antigen}: ${one.series.name}`, one]));
}

const verdictsIn = ({ evaluations }: SeriesAssessment) =>
  evaluations.map(({ verdict, reason }) => [verdict, reason?.is]);

/*
 * A dose that is given after all others. (Written in between, it may well make a later one invalid, by
 * standing against it, and then that one is due again: so it is said only of the newest.) It puts off what
 * it stands against, and brings nothing of other antigens forward.
 */
test("one dose more makes nothing due earlier that it is not given against", () => {
  fc.assert(
    fc.property(healthy, today, vaccine, (one, on, name) => {
      const history = { ...one, given: one.given.filter((dose) => dose.on <= on) };
      const more = { ...history, given: [...history.given, { on, vaccine: name }] };
      const against = new Set(schedule.vaccines.get(name)?.map(({ antigen }) => antigen));
      const after = seriesOf(assess(schedule, more, on));
      for (const [key, before] of seriesOf(assess(schedule, history, on))) {
        const now = after.get(key);
        if (against.has(before.series.antigen) || !before.forecast || !now?.forecast) continue;
        assert.ok(now.forecast.earliest.on >= before.forecast.earliest.on, key);
        assert.ok(now.forecast.recommended.on >= before.forecast.recommended.on, key);
        if (before.forecast.pastDue && now.forecast.pastDue) {
          assert.ok(now.forecast.pastDue.on >= before.forecast.pastDue.on, key);
        }
      }
    }),
    settings,
  );
});
