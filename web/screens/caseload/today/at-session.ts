import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { cameOn, openAt, openIn, servesVillage } from "../../../../modules/sessions/expected.ts";
import { fewestVials } from "../../../../modules/sessions/needs.ts";
import type { SessionCard } from "../../../../modules/sessions/shown.ts";
import type { VaccineCode } from "../../../../modules/schedules/vaccines.ts";
import type { PlannedDose } from "../../../../modules/schedules/planned-dose.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { keptPlanOf } from "../vaccines/due.ts";

/* A session as its worker's phone counts it, from the children that the phone keeps. */

type Session = Pick<SessionCard, "villages">;

/** What was open when the day began; where nothing was given on it, that is what is open now. */
export function openOn(child: CarriedChild, day: CalendarDay, today: CalendarDay): readonly PlannedDose[] {
  const untouched = day === today && child.immunization.doses.every(({ on }) => on === null || on < day);
  return untouched ? openIn(keptPlanOf(child, day)) : openAt(child, day);
}

export interface Attendance {
  readonly due: number;
  readonly came: number;
  /** All that was given on the day, also to who was not on the list. */
  readonly vaccines: number;
}

export function attendanceOf(
  carried: readonly CarriedChild[],
  session: Session,
  day: CalendarDay,
  today: CalendarDay,
): Attendance {
  const expected = carried.filter(({ village }) => servesVillage(session, village));
  const due = expected.filter((child) => openOn(child, day, today).length > 0);
  return {
    due: due.length,
    came: due.filter((child) => cameOn(child, day).came).length,
    vaccines: carried.reduce((sum, child) => sum + cameOn(child, day).vaccines, 0),
  };
}

/** For each vaccine that was given or was due: how many doses, and the fewest vials that hold them. */
export function vialsFor(
  carried: readonly CarriedChild[],
  session: Session,
  day: CalendarDay,
  today: CalendarDay,
): readonly { readonly vaccine: VaccineCode; readonly given: number; readonly vials: number }[] {
  const given = new Map<VaccineCode, number>();
  for (const child of carried) {
    for (const { vaccine } of servesVillage(session, child.village) ? openOn(child, day, today) : []) {
      given.set(vaccine, given.get(vaccine) ?? 0);
    }
    const ofDay = child.immunization.doses.filter(({ on, evidence }) => on === day && evidence === "own-record");
    for (const vaccine of new Set(ofDay.map((dose) => dose.vaccine))) given.set(vaccine, (given.get(vaccine) ?? 0) + 1);
  }
  return Array.from(given, ([vaccine, count]) => ({
    vaccine,
    given: count,
    vials: fewestVials(vaccine, count),
  })).toSorted((one, other) => other.given - one.given);
}

/** Of today's the one that is not over yet, else the last; the next one after today; and earlier ones that nobody has closed. */
export function inOrder(sessions: readonly SessionCard[], today: CalendarDay) {
  const isOver = ({ state }: SessionCard) => state === "held" || state === "not-held" || state === "cancelled";
  const ofToday = sessions.filter(({ day }) => day === today);
  return {
    now: ofToday.find((one) => !isOver(one)) ?? ofToday.at(-1) ?? null,
    laterToday: ofToday.filter((one) => !isOver(one)).slice(1),
    next: sessions.find((one) => one.day > today && !isOver(one)) ?? null,
    unclosed: sessions.filter((one) => one.day < today && !isOver(one)),
  };
}
