import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { assessAntigen } from "./assess-antigen.ts";
import type { Assessment, SeriesStatus } from "./assessment.ts";
import { type History, historyOf } from "./history.ts";
import type { Person } from "./person.ts";
import type { Antigen, Schedule, VaccineGroup } from "./schedule.ts";
import { isContraindicated, isImmune } from "./standing.ts";
import { assessGroup } from "./vaccine-group.ts";

/**
 * Judges every dose somebody was given and says what comes next, by one schedule, as of one day.
 *
 * @param only names of the vaccine groups that are wanted; all of them where it is left out
 */
export function assess(schedule: Schedule, person: Person, today: CalendarDay, only?: ReadonlySet<string>): Assessment {
  const history = historyOf(schedule, person, today);
  const groups = groupsOf(schedule)
    .filter(({ group }) => !only || only.has(group.name))
    .map(({ group, antigens }) => {
      const assessed = antigens.map((antigen) => assessAntigen(antigen, history));
      return assessGroup(group, assessed, statusWithoutSeries(antigens, history));
    });
  return { groups, inFuture: history.inFuture };
}

interface GroupToAssess {
  readonly group: VaccineGroup;
  readonly antigens: readonly Antigen[];
}

/** Found once for a schedule, by which a whole district is assessed. */
const found = new WeakMap<Schedule, readonly GroupToAssess[]>();

function groupsOf(schedule: Schedule): readonly GroupToAssess[] {
  const known = found.get(schedule);
  if (known) return known;
  const groups = schedule.groups.map((group) => ({
    group,
    antigens: schedule.antigens.filter(({ name }) => group.antigens.includes(name)),
  }));
  found.set(schedule, groups);
  return groups;
}

/** Where no series of a group is for somebody. */
function statusWithoutSeries(antigens: readonly Antigen[], history: History): SeriesStatus {
  if (antigens.length > 0 && antigens.every((antigen) => isImmune(antigen, history))) return "immune";
  return antigens.some((antigen) => isContraindicated(antigen, history)) ? "contraindicated" : "not-recommended";
}
