import type { AdverseTerm } from "../../../modules/monitoring/adverse-event.ts";
import type { Reading } from "../../../modules/monitoring/limit.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Monitoring } from "./use-monitoring.ts";

/** What stands out on a chart's row of events: a value past a limit ("QTcF 512"), or a severe adverse event. */
export type ExaminationMark =
  | {
      readonly is: "limit";
      readonly on: CalendarDay;
      readonly reading: Reading;
      readonly value: number;
      /** It asked for a doctor, and was not merely watched. */
      readonly grave: boolean;
    }
  | { readonly is: "adverse-event"; readonly on: CalendarDay; readonly term: AdverseTerm; readonly grade: number };

/**
 * The marks of one treatment, the earliest first; of one examination the gravest alone.
 *
 * @param from the first day that counts, and `until` the last; null: it goes on
 */
export function examinationMarks(
  { examinations, adverseEvents }: Pick<Monitoring, "examinations" | "adverseEvents">,
  from: CalendarDay,
  until: CalendarDay | null,
): readonly ExaminationMark[] {
  const within = (day: CalendarDay) => from <= day && (until === null || day <= until);
  const marks: ExaminationMark[] = [];
  for (const { on, limits } of examinations) {
    const gravest = limits.find(({ weight }) => weight === "act") ?? limits[0];
    if (!gravest || !within(on)) continue;
    const { reading, value, weight } = gravest;
    marks.push({ is: "limit", on, reading, value, grave: weight === "act" });
  }
  for (const { beganOn, term, looks } of adverseEvents) {
    const grade = Math.max(...looks.map((look) => look.grade));
    if (grade >= 3 && within(beganOn)) marks.push({ is: "adverse-event", on: beganOn, term, grade });
  }
  return marks.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
