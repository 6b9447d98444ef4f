import { type Apart, type Course, type DoseLine, linesOf, type Programme, spanOfAge } from "./programme.ts";
import type {
  AgeRule,
  Antigen,
  Association,
  Conflict,
  DoseVaccine,
  IntervalRule,
  Schedule,
  Series,
  TargetDose,
} from "./schedule.ts";
import { noTime, type Span } from "./span.ts";

/*
 * A programme's lines as the engine reads them. Each way of a course becomes a series in a vaccine group
 * of its own, so that the engine judges every way, and `plan.ts` says which is the child's.
 *
 * A day is recommended on itself: overdue begins on the next. A recommended span is in time until it has
 * ended. There is no grace, so that the absolute minimum is the minimum.
 */

export interface Loaded {
  readonly programme: Programme;
  readonly schedule: Schedule;
  readonly courses: readonly LoadedCourse[];
}

export interface LoadedCourse {
  readonly course: Course;
  /** In the order of the programme. */
  readonly ways: readonly LoadedWay[];
  /** Each dose of the course once: where it stands in the first way that has it, and where in each of them. */
  readonly places: readonly DosePlace[];
}

export interface DosePlace {
  readonly way: number;
  readonly at: number;
  /** By way; -1 where it is none of that way. */
  readonly atIn: readonly number[];
}

export interface LoadedWay {
  /** What the engine goes through; its series has a target dose for each line. */
  readonly antigen: Antigen;
  readonly series: Series;
  readonly lines: readonly DoseLine[];
  /** Of each line, from which age it is not given any more. */
  readonly before: readonly (Span | null)[];
}

export function loadProgramme(programme: Programme): Loaded {
  const courses = programme.courses.map((course): LoadedCourse => {
    const ways = course.ways.map((lines, at) => loadWay(course, lines, at));
    return { course, ways, places: placesIn(course) };
  });
  const ways = courses.flatMap((one) => one.ways);
  return {
    programme,
    courses,
    schedule: {
      code: programme.code,
      version: programme.version,
      antigens: ways.map(({ antigen }) => antigen),
      groups: ways.map(({ antigen: { name } }) => ({ name, antigens: [name], whole: false })),
      vaccines: associationsOf(ways),
      conflicts: conflictsOf(programme),
    },
  };
}

/** The vaccine of a line, and what counts in its place. */
export const vaccinesFor = ({ vaccine, orGiven = [] }: DoseLine): readonly string[] => [vaccine, ...orGiven];

function placesIn({ ways }: Course): readonly DosePlace[] {
  const placeIn = (lines: readonly DoseLine[], code: string) => lines.findIndex((line) => line.code === code);
  return ways.flatMap((lines, way) =>
    lines.flatMap(({ code }, at): DosePlace[] => {
      const atIn = ways.map((one) => placeIn(one, code));
      return atIn.findIndex((place) => place >= 0) === way ? [{ way, at, atIn }] : [];
    }),
  );
}

function loadWay(course: Course, lines: readonly DoseLine[], at: number): LoadedWay {
  const name = `${course.code}/${at}`;
  const series = seriesOf(name, lines, course);
  const antigen: Antigen = {
    name,
    group: name,
    series: [series],
    immunity: { observed: new Set(), bornBefore: null, bornIn: null, unless: new Set() },
    contraindications: [],
    vaccineContraindications: [],
  };
  return { antigen, series, lines, before: lines.map(({ before }) => (before === null ? null : spanOfAge(before))) };
}

function seriesOf(name: string, lines: readonly DoseLine[], { gapsFrom }: Course): Series {
  return {
    name,
    antigen: name,
    kind: "standard",
    doses: lines.map((line, at) => targetOf(line, at, gapsFrom)),
    group: name,
    equivalentGroups: new Set(),
    isDefault: true,
    isProduct: false,
    priority: "A",
    preference: 1,
    sexes: null,
    minAgeToStart: null,
    maxAgeToStart: null,
    indications: [],
  };
}

function targetOf(line: DoseLine, at: number, gapsFrom: Course["gapsFrom"]): TargetDose {
  return {
    number: at + 1,
    code: line.code,
    ages: [agesOf(line)],
    intervals: line.gap === null ? [] : [gapOf(spanOfAge(line.gap), at, gapsFrom)],
    allowableIntervals: [],
    // What the programme gives; of what counts in its place nothing is put off.
    preferable: [of(line.vaccine, true)],
    allowable: (line.orGiven ?? []).map((vaccine) => of(vaccine, false)),
    inadvertent: new Set(),
    skips: [],
    season: null,
    recurring: false,
  };
}

const of = (vaccine: string, recommended: boolean): DoseVaccine => ({
  ...{ vaccine, recommended },
  maker: null,
  ages: { from: null, until: null },
});

function agesOf({ at, minimumAge, before }: DoseLine): AgeRule {
  const min = minimumAge === null ? noTime : spanOfAge(minimumAge);
  const [from, until] = typeof at === "string" ? [spanOfAge(at), nextDay(spanOfAge(at))] : at.map(spanOfAge);
  return {
    absoluteMin: min,
    min,
    earliestRecommended: from ?? null,
    latestRecommended: until ?? null,
    max: before === null ? null : spanOfAge(before),
    inForce: null,
  };
}

const nextDay = ({ months, days }: Span): Span => ({ months, days: days + 1 });

function gapOf(gap: Span, at: number, gapsFrom: Course["gapsFrom"]): IntervalRule {
  return {
    from: gapsFrom === "any-dose" ? { is: "previous" } : { is: "target", number: at },
    absoluteMin: gap,
    min: gap,
    earliestRecommended: gap,
    latestRecommended: null,
    inForce: null,
    overrides: false,
  };
}

function associationsOf(ways: readonly LoadedWay[]): ReadonlyMap<string, readonly Association[]> {
  const found = new Map<string, Association[]>();
  for (const { antigen, lines } of ways) {
    for (const vaccine of new Set(lines.flatMap(vaccinesFor))) {
      const counted = found.get(vaccine) ?? [];
      counted.push({ antigen: antigen.name, ages: null });
      found.set(vaccine, counted);
    }
  }
  return found;
}

/** Of two doses of one vaccine its own gap speaks; of one day nothing is said. */
function conflictsOf(programme: Programme): Schedule["conflicts"] {
  const found = new Map<string, Map<string, Conflict>>();
  const used = new Set(linesOf(programme).flatMap(vaccinesFor));
  for (const apart of programme.apart) {
    for (const second of apart.vaccines.filter((one) => used.has(one))) {
      const firsts = found.get(second) ?? new Map<string, Conflict>();
      for (const first of apart.vaccines) if (first !== second) firsts.set(first, conflictOf(apart));
      found.set(second, firsts);
    }
  }
  return found;
}

function conflictOf({ gap }: Apart): Conflict {
  const ends = spanOfAge(gap);
  return { begins: { months: 0, days: 1 }, endsIfValid: ends, endsIfNot: ends };
}
