import type { AnswerOf } from "../../../../foundation/operation.ts";
import { calendarDay, type CalendarDay } from "../../../../foundation/calendar-day.ts";
import { onlyLooks, partOf } from "../../../../modules/people/look.ts";
import type { readLooks } from "../../../../modules/people/operations.ts";

export type Look = AnswerOf<typeof readLooks>["looks"][number];

/** What one person did with a record on one day. */
export interface DayOfLooks {
  readonly day: CalendarDay;
  readonly by: Look["by"];
  readonly bySelf: boolean;
  readonly last: string;
  readonly looked: number;
  readonly changed: number;
  readonly refused: number;
  /** Modules, as "treatment": those that were changed first. */
  readonly changedParts: readonly string[];
  readonly lookedParts: readonly string[];
}

/** The newest first, as the looks come: a line for each person and day, or nobody reads it. */
export function looksByDay(looks: readonly Look[], timeZone: string): readonly DayOfLooks[] {
  const days = new Map<string, Look[]>();
  for (const look of looks) {
    const { at, by, bySelf } = look;
    const key = [calendarDay(Date.parse(at), timeZone), bySelf ? "self" : (by.memberId ?? "left")].join(" ");
    days.set(key, [...(days.get(key) ?? []), look]);
  }
  return [...days.values()].flatMap((of) => {
    const [newest] = of;
    if (!newest) return [];
    const done = of.filter(({ refused }) => !refused);
    const changes = done.filter(({ operation }) => !onlyLooks(operation));
    const looked = done.filter(({ operation }) => onlyLooks(operation));
    const parts = (some: readonly Look[]) => [...new Set(some.map(({ operation }) => partOf(operation)))];
    const changedParts = parts(changes);
    return {
      day: calendarDay(Date.parse(newest.at), timeZone),
      by: newest.by,
      bySelf: newest.bySelf,
      last: newest.at,
      looked: looked.length,
      changed: changes.length,
      refused: of.length - done.length,
      changedParts,
      lookedParts: parts(looked).filter((part) => !changedParts.includes(part)),
    };
  });
}
