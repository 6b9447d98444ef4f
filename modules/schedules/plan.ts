import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { counts } from "./evidence.ts";
import { historyOf } from "./history.ts";
import { type DoseTold, type JudgedDose, judgeGiven } from "./judge-given.ts";
import type { Loaded } from "./load-programme.ts";
import { type OwnWay, ownWayIn } from "./own-way.ts";
import type { DoseGiven, Person } from "./person.ts";
import { addStates, type PlannedDose, type Standing } from "./planned-dose.ts";
import type { OnlyFor, Programme, ScheduleCode } from "./programme.ts";
import { because, type Reason } from "./reason.ts";

/*
 * A child's plan by one schedule, as of one day: how each dose given counts, and where each dose of the
 * programme stands. Everything that it may look at is handed in.
 */

export interface Child {
  readonly born: CalendarDay;
  readonly sex: Person["sex"];
  /** Lives in a district where Japanese encephalitis is endemic. */
  readonly jeEndemic: boolean;
}

export interface Plan {
  readonly schedule: ScheduleCode;
  readonly version: string;
  readonly today: CalendarDay;
  /** In the order in which they were handed in. */
  readonly given: readonly JudgedDose[];
  /** Each dose of the programme once, in its order. */
  readonly doses: readonly PlannedDose[];
}

export function planFor(
  { programme, schedule, courses }: Loaded,
  child: Child,
  told: readonly DoseTold[],
  today: CalendarDay,
): Plan {
  const { asked, given } = askedOf(programme, child, told, today);
  const history = historyOf(schedule, { born: child.born, sex: child.sex, given, observed: [] }, today);
  const own: OwnWay[] = [];
  const doses: PlannedDose[] = [];
  for (const one of courses) {
    const way = ownWayIn(one, history);
    own.push(way);
    addStates(doses, one, way, meant(one.course.onlyFor, child), history);
  }
  return {
    schedule: programme.code,
    version: programme.version,
    today,
    given: judgeGiven(told, asked, { courses, own, history }),
    doses,
  };
}

interface Asked {
  /** For each dose its place in what the engine is given, or why it is given none. */
  readonly asked: readonly (number | Reason)[];
  readonly given: readonly DoseGiven[];
}

function askedOf(programme: Programme, child: Child, told: readonly DoseTold[], today: CalendarDay): Asked {
  const given: DoseGiven[] = [];
  const asked = told.map((one) => {
    const why = whyNotAsked(programme, child, one, today);
    if (why) return why;
    // A scar has no day: it counts from the birth on.
    given.push({ on: one.on ?? child.born, vaccine: one.vaccine, substandard: one.spoilt ?? false });
    return given.length - 1;
  });
  return { asked, given };
}

function whyNotAsked(programme: Programme, { born }: Child, told: DoseTold, today: CalendarDay): Reason | null {
  const { on, vaccine, evidence = "own-record" } = told;
  if (!counts(evidence, vaccine, programme.counts)) return because("not-shown", { vaccine });
  if (on === null) return evidence === "scar" ? null : because("day-not-known", { vaccine });
  if (on < born) return because("before-birth", { vaccine });
  return on > today ? because("after-today", { vaccine, day: on }) : null;
}

/** Of a sex that nobody knows, a worker decides: nothing is left out. */
function meant(onlyFor: OnlyFor | null, { sex, jeEndemic }: Child): Standing {
  if (onlyFor === "girls" && sex === "male") return because("girls-only");
  return onlyFor === "je-endemic" && !jeEndemic ? because("je-endemic-only") : null;
}
