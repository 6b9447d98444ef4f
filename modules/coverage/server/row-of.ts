import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { classOfAefi } from "../../immunization/aefi.ts";
import type { ImmunizationCard } from "../../immunization/shown.ts";
import { yearsOn } from "../marks.ts";
import { openFrom, type Standing } from "../standing.ts";
import type { Kept } from "./child-facts.sql.ts";

/** One row of `coverage.standing`, and of `coverage.listed`: pure, the names are those of the columns. */

interface Said {
  readonly standing: Standing;
  readonly immunization: Pick<ImmunizationCard, "jeEndemic" | "notGiven" | "aefis">;
  /** A token of the village's name, as the database writes it. */
  readonly village: string;
}

export function rowOf(known: NonNullable<Kept["known"]>, { standing, immunization, village }: Said) {
  const { open, given, expired, stopped, reached, fullOn, completeOn, schedule, version, turnsOn } = standing;
  const { bornOn, sex, place, worker, ended } = known;
  const cared = ended === null;
  const { dueFrom, overdueFrom } = cared ? openFrom(standing) : { dueFrom: null, overdueFrom: null };
  const isBefore = (day: CalendarDay | null, years: number) => day !== null && yearsOn(bornOn, day) < years;
  const wanted = new Set(open.map(({ vaccine }) => vaccine));
  return {
    ...{ born_on: bornOn, sex, place, worker, village, ended },
    ...{ schedule, version, je_endemic: immunization.jeEndemic },
    ...{ open, given, expired, stopped, reached },
    reasons: [
      ...new Set(immunization.notGiven.flatMap((one) => (wanted.has(one.vaccine) ? [one.why] : []))),
    ].toSorted(),
    aefis: immunization.aefis.map((one) => ({ on: one.beganOn, is: classOfAefi(one), died: one.stands === "died" })),
    full_on: fullOn,
    full_in_time: isBefore(fullOn, 1),
    complete_in_time: isBefore(completeOn, 2),
    due_from: dueFrom,
    overdue_from: overdueFrom,
    turns_on: turnsOn,
  };
}
type Row = ReturnType<typeof rowOf>;

/** Of whoever was erased nothing is left but that there was a row. */
export const rowOfNobody = {
  ...{ born_on: null, sex: null, place: null, worker: null, village: null, ended: null },
  ...{ schedule: null, version: null, je_endemic: null, open: [], given: {}, expired: [], stopped: [], reached: false },
  ...{ reasons: [], aefis: [], full_on: null, full_in_time: false, complete_in_time: false },
  ...{ due_from: null, overdue_from: null, turns_on: null },
} satisfies Record<keyof Row, unknown>;

export const listedOf = ({ born_on, due_from, overdue_from }: Row) => ({ born_on, due_from, overdue_from });
