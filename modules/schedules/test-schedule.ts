import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { longAgo, neverMore } from "./day-number.ts";
import type {
  AgeRule,
  Antigen,
  DoseVaccine,
  IntervalRule,
  IntervalStart,
  Schedule,
  Series,
  SkipByCount,
  TargetDose,
} from "./schedule.ts";
import { type Span, spanOf } from "./span.ts";

/* Small schedules for tests: everything silent that a test does not name. */

export const day = (text: string) => text as CalendarDay;

const span = (text: string | undefined): Span | null => (text === undefined ? null : spanOf(text));

export const bounds = (from?: string, until?: string) => ({ from: span(from), until: span(until) });

export const ages = (texts: { [Rule in keyof AgeRule]?: string }): AgeRule => ({
  absoluteMin: span(texts.absoluteMin),
  min: span(texts.min),
  earliestRecommended: span(texts.earliestRecommended),
  latestRecommended: span(texts.latestRecommended),
  max: span(texts.max),
  inForce: null,
});

export const interval = (min: string, more: Partial<IntervalRule> = {}): IntervalRule => ({
  from: { is: "previous" },
  absoluteMin: null,
  min: spanOf(min),
  ...{ earliestRecommended: null, latestRecommended: null, inForce: null, overrides: false },
  ...more,
});

export const since = (number: number): IntervalStart => ({ is: "target", number });

export const vaccine = (name: string, from?: string, until?: string): DoseVaccine => ({
  ...{ vaccine: name, maker: null, recommended: true },
  ages: bounds(from, until),
});

export const count = (more: Partial<SkipByCount>): SkipByCount => ({
  ...{ is: "count", vaccines: new Set(["V"]), ages: bounds(), from: longAgo, until: neverMore },
  ...{ count: 0, logic: "more", validOnly: true },
  ...more,
});

export const dose = (number: number, more: Partial<TargetDose> = {}): TargetDose => ({
  ...{ number, code: null, ages: [], intervals: [], allowableIntervals: [], skips: [], season: null },
  preferable: [vaccine("V")],
  allowable: [],
  inadvertent: new Set(),
  recurring: false,
  ...more,
});

export const series = (doses: readonly TargetDose[], more: Partial<Series> = {}): Series => ({
  ...{ name: "usual", antigen: "A", kind: "standard", group: "1", isDefault: true, isProduct: false },
  equivalentGroups: new Set(),
  ...{ doses, priority: "A", preference: 1, sexes: null, minAgeToStart: null, maxAgeToStart: null, indications: [] },
  ...more,
});

export const antigen = (all: readonly Series[], more: Partial<Antigen> = {}): Antigen => ({
  ...{ name: "A", group: "A", series: all, contraindications: [], vaccineContraindications: [] },
  immunity: { observed: new Set(), bornBefore: null, bornIn: null, unless: new Set() },
  ...more,
});

/** Of one antigen, against which every vaccine that its series name counts; more of them by `more`. */
export function schedule(all: readonly Series[], more: Partial<Schedule> = {}): Schedule {
  const named = all.flatMap(({ doses }) =>
    doses.flatMap(({ preferable, allowable, inadvertent }) => [
      ...[...preferable, ...allowable].map((one) => one.vaccine),
      ...inadvertent,
    ]),
  );
  return {
    ...{ code: "test", version: "1", antigens: [antigen(all)] },
    groups: [{ name: "A", antigens: ["A"], whole: false }],
    vaccines: new Map(named.map((one) => [one, [{ antigen: "A", ages: null }]])),
    conflicts: new Map(),
    ...more,
  };
}
