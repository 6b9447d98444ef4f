import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { openTestHouse, type TestHouse, type TestOrganisation } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { type DoseDays, type Span, spansOf } from "../adherence-report.ts";
import { readAdherence } from "../operations.ts";
import { daysOf, keepCourses, type TestCourse, type Told, within } from "../../../scenarios/courses-by-chance.ts";

/*
 * The figures of random courses by one statement over packed letters, beside the same courses walked
 * through day by day by the rule of the calendar. Today is 20 March of a leap year.
 */

let house: TestHouse;
let ours: TestOrganisation;
let doctor: Claims;
const today = "2028-03-20" as CalendarDay;

before(async () => {
  house = await openTestHouse();
  ours = await house.organisation();
  house.clock.now = Date.parse(`${today}T10:00:00+05:30`);
  doctor = await ours.member("doctor", null);
});
after(() => house.close());

const told = fc.constantFrom<Told>("seen", "seen", "judged", "told", "missed", "nothing");
const course = fc.record({
  ago: fc.integer({ min: 1, max: 60 }),
  lasts: fc.option(fc.integer({ min: 1, max: 60 })),
  doses: fc.oneof(
    fc.constant([1]),
    fc.array(fc.constantFrom(0, 1, 1, 2), { minLength: 1, maxLength: 40 }),
    // Five days a week, and held at last.
    fc.constant([1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 0, 0, 2, 2, 0]),
  ),
  length: fc.option(fc.integer({ min: 1, max: 40 })),
  told: fc.oneof(fc.constant([] as Told[]), fc.array(told, { maxLength: 60 })),
  switched: fc.option(fc.integer({ min: 1, max: 50 })),
  regimen: fc.constantFrom("bpalm", "longer"),
  /** A second treatment of the same patient, the day after the first one ended or later. */
  again: fc.option(fc.integer({ min: 1, max: 10 })),
  facility: fc.constantFrom(0, 1, 2),
});
const period = fc.tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 0, max: 69 })).map(([back, more]): Span => {
  const from = addDays(today, -back);
  const to = addDays(from, more);
  return { from, to: to < today ? to : addDays(today, -1) };
});

/** What the slow way counts of these courses. */
function counted(
  courses: readonly TestCourse[],
  span: Span,
  counts: (day: CalendarDay, course: TestCourse) => boolean = () => true,
): DoseDays {
  const sum = { due: 0, verified: 0, reported: 0, missed: 0, unknown: 0 };
  for (const one of courses) {
    for (const { day, state } of daysOf(one, today).filter(within(span))) {
      if (state === "not-due" || !counts(day, one)) continue;
      sum.due += 1;
      sum[state] += 1;
    }
  }
  return sum;
}

const ranIn =
  ({ from, to }: Span) =>
  ({ startsOn, closedOn }: TestCourse) =>
    startsOn <= to && (closedOn === null || closedOn >= from);

function figures(courses: readonly TestCourse[], span: Span) {
  const people = Map.groupBy(courses.filter(ranIn(span)), ({ patient }) => patient);
  const silent = [...people.values()].filter((theirs) => {
    const { due, unknown } = counted(theirs, span);
    return due > 0 && due === unknown;
  });
  return { patients: people.size, withoutAnyRecord: silent.length, ...counted(courses, span) };
}

test("whatever was prescribed and recorded, the figures are those of the calendar", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(course, { minLength: 1, maxLength: 5 }), period, async (told, span) => {
      await house.look("truncate treatment.episode, adherence.course, reports.listed cascade");
      const places = [house.newId(), house.newId(), null];
      const courses = told.flatMap((one): TestCourse[] => {
        const { ago, lasts, again, facility, ...more } = one;
        const startsOn = addDays(today, -ago);
        const end = lasts === null ? null : addDays(startsOn, lasts - 1);
        const closedOn = end !== null && end < today ? end : null;
        const first = { ...more, patient: house.newId(), startsOn, closedOn, place: places[facility] ?? null };
        const next = closedOn === null || again === null ? null : addDays(closedOn, again);
        if (next === null || next >= today) return [first];
        return [first, { ...first, startsOn: next, closedOn: null, told: first.told.toReversed() }];
      });
      await keepCourses(house, ours.id, courses, today);
      const ask = (input: object) => house.act(readAdherence, { ...span, by: "total", ...input }, doctor);

      const expected = figures(courses, span);
      assert.deepEqual((await ask({})).whole, expected);

      const { places: found, whole } = await ask({ by: "facility" });
      assert.deepEqual(whole, expected);
      // The places of this test are in nobody's list of places: they stand together, without a name.
      assert.deepEqual(
        found.map(({ patients }) => patients),
        expected.patients > 0 ? [expected.patients] : [],
      );

      for (const by of ["week", "month"] as const) {
        const { spans } = await ask({ by });
        assert.deepEqual(
          spans,
          spansOf(span, by).map((part) => ({ ...part, ...counted(courses, part) })),
          by,
        );
      }

      for (const phase of ["intensive", "continuation"] as const) {
        const inPhase = (day: CalendarDay, { startsOn, switched }: TestCourse) =>
          (switched !== null && day >= addDays(startsOn, switched)) === (phase === "continuation");
        const { whole: inIt } = await ask({ phase });
        assert.ok(inIt);
        const { patients, withoutAnyRecord, ...days } = inIt;
        assert.ok(patients >= withoutAnyRecord);
        assert.deepEqual(days, counted(courses, span, inPhase), phase);
      }

      const longer = courses.filter(({ regimen }) => regimen === "longer");
      assert.deepEqual((await ask({ regimen: "longer" })).whole, figures(longer, span));
    }),
    { numRuns: 40 },
  );
});

test("who closed on the first day of the period is in it with that day, and who closed the day before is not", async () => {
  await house.look("truncate treatment.episode, adherence.course, reports.listed cascade");
  const [from, to] = [addDays(today, -7), addDays(today, -1)];
  const closing = (closedOn: CalendarDay): TestCourse => ({
    ...{ patient: house.newId(), startsOn: addDays(from, -5), closedOn, doses: [1], length: null, told: [] },
    ...{ place: null, regimen: "bpalm", switched: null },
  });
  await keepCourses(house, ours.id, [closing(from), closing(addDays(from, -1))], today);
  const { whole } = await house.act(readAdherence, { from, to, by: "total" }, doctor);
  const counted = { due: 1, verified: 0, reported: 0, missed: 0, unknown: 1 };
  assert.deepEqual(whole, { patients: 1, withoutAnyRecord: 1, ...counted });
});
