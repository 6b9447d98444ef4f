import {
  type Age,
  type Course,
  type DoseLine,
  type OnlyFor,
  type Programme,
  spanOfAge,
} from "../../../../modules/schedules/programme.ts";

export interface ScheduleRow {
  readonly line: DoseLine;
  readonly onlyFor: OnlyFor | null;
  /** The dose of its course that its gap is counted from. */
  readonly after: string | null;
}

/** What is recommended from one age on. */
export interface AgeGroup {
  readonly from: Age;
  readonly rows: readonly ScheduleRow[];
}

/** How a course goes for a child who begins it late, or with another vaccine. */
export interface OtherWay {
  readonly course: string;
  readonly first: DoseLine;
  /** What the usual way begins with. */
  readonly insteadOf: DoseLine;
  readonly beginsLater: boolean;
  readonly rows: readonly ScheduleRow[];
  /** Doses that follow as in the usual way. */
  readonly followedBy: readonly string[];
}

const months = 30.4375;

/** To put ages in order: two that a calendar holds apart by more than a day are apart here too. */
function inDays(age: Age): number {
  const span = spanOfAge(age);
  return span.months * months + span.days;
}

export const startsAt = ({ at }: DoseLine): Age => (typeof at === "string" ? at : at[0]);

function rowsOf({ onlyFor }: Course, way: readonly DoseLine[]): readonly ScheduleRow[] {
  return way.map((line, at) => ({ line, onlyFor, after: way[at - 1]?.code ?? null }));
}

/** Every dose of the usual ways, by the age it is recommended from; of one age in the programme's order. */
export function byAge({ courses }: Pick<Programme, "courses">): readonly AgeGroup[] {
  const groups = new Map<number, { readonly from: Age; readonly rows: ScheduleRow[] }>();
  for (const course of courses) {
    for (const row of rowsOf(course, course.ways[0] ?? [])) {
      const from = startsAt(row.line);
      const group = groups.get(inDays(from));
      if (group) group.rows.push(row);
      else groups.set(inDays(from), { from, rows: [row] });
    }
  }
  return [...groups].toSorted(([one], [other]) => one - other).map(([, group]) => group);
}

export function otherWays({ courses }: Pick<Programme, "courses">): readonly OtherWay[] {
  return courses.flatMap((course) => {
    const usual = course.ways[0] ?? [];
    return course.ways.slice(1).flatMap((way): OtherWay[] => {
      const [first, insteadOf] = [way[0], usual[0]];
      if (!first || !insteadOf) return [];
      const isShared = ({ line }: ScheduleRow) => usual.includes(line);
      const rows = rowsOf(course, way);
      return [
        {
          course: course.code,
          first,
          insteadOf,
          beginsLater: inDays(startsAt(first)) > inDays(startsAt(insteadOf)),
          rows: rows.filter((row) => !isShared(row)),
          followedBy: rows.filter(isShared).map(({ line }) => line.code),
        },
      ];
    });
  });
}
