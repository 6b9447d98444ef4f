import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import type { GapRule } from "./regimen.ts";

/*
 * Days without a dose, and what the rules make of them (requirement D12).
 *
 * A gap is a row of days of which no dose is known to be taken. Unknown is not missed: a gap says how
 * many of its days nobody spoke of, and whoever reads it finds out before they act. Days on which the
 * treatment was held by a doctor belong to the gap too, since nothing was swallowed, and are counted
 * apart: they make nobody lost to follow-up.
 */

/** One day of a treatment that has ended, by what is known of it. */
export interface DayTaken {
  readonly day: CalendarDay;
  readonly was: "taken" | "missed" | "unknown" | "not-due";
}

export interface Gap {
  readonly from: CalendarDay;
  /** Its last day. */
  readonly until: CalendarDay;
  readonly days: number;
  /** Of these: nobody spoke of them, and a doctor held the treatment. */
  readonly unknown: number;
  readonly held: number;
  /** It reaches to the newest day that has ended: nothing was taken since. */
  readonly open: boolean;
}

/**
 * Each row of days without a dose, the oldest first. Days on which nothing is due belong to a gap
 * only between days without a dose, or where they are the whole of it: a free Sunday is none.
 *
 * @param days all days that have ended, in their order
 * @param heldOn was the treatment held on that day?
 */
export function gapsIn(days: readonly DayTaken[], heldOn: (day: CalendarDay) => boolean): readonly Gap[] {
  const gaps: Gap[] = [];
  let row: DayTaken[] = [];
  const close = (open: boolean) => {
    const kept = row.slice(
      row.findIndex((one) => isLacking(one, heldOn)),
      row.findLastIndex((one) => isLacking(one, heldOn)) + 1,
    );
    const [first, last] = [kept[0], kept.at(-1)];
    row = [];
    if (!first || !last || !isLacking(first, heldOn)) return;
    gaps.push({
      from: first.day,
      until: last.day,
      days: kept.length,
      unknown: kept.filter(({ was }) => was === "unknown").length,
      held: kept.filter(({ day }) => heldOn(day)).length,
      open,
    });
  };
  for (const one of days) {
    if (one.was === "taken") close(false);
    else row.push(one);
  }
  close(true);
  return gaps;
}

const isLacking = ({ day, was }: DayTaken, heldOn: (day: CalendarDay) => boolean) =>
  was === "missed" || was === "unknown" || heldOn(day);

/** What is to be done about bedaquiline after days without it (tbksp.org node 2508). */
export type Reload = "go-on" | "doctor-decides" | "load-again" | "assess-anew";

/**
 * Less than two weeks: go on. More than two and less than eight: the daily dose again for seven days. More
 * than eight: the regimen is assessed anew. Exactly two or eight weeks WHO leaves open, and so does this.
 */
export function reloadAfter(days: number): Reload {
  if (days < 14) return "go-on";
  if (days === 14 || days === 56) return "doctor-decides";
  return days < 56 ? "load-again" : "assess-anew";
}

export const daysOfReload = 7;

export interface GapVerdict {
  /** Days that are made up, and days that need not be. */
  readonly toMakeUp: number;
  readonly notMadeUp: number;
  /** More days without a dose than the regimen's rule allows, in a row or altogether. */
  readonly tooLong: boolean;
  readonly tooMany: boolean;
}

/**
 * What a regimen's rule makes of the gaps that have ended. Beyond its bounds it speaks of nothing any
 * more, and every day counts as to be made up until a doctor decides.
 */
export function verdictOn(gaps: readonly Gap[], rule: GapRule): GapVerdict {
  const altogether = gaps.reduce((sum, { days }) => sum + days, 0);
  const tooLong = gaps.some(({ days }) => days > rule.longest);
  const tooMany = altogether > rule.altogether;
  const short = gaps.filter(({ days, open }) => !open && days <= rule.madeUpOver);
  const notMadeUp = tooLong || tooMany ? 0 : short.reduce((sum, { days }) => sum + days, 0);
  return { toMakeUp: altogether - notMadeUp, notMadeUp, tooLong, tooMany };
}

/** The day by which all doses are to be taken. */
export function lastDayFor({ withinMonths }: GapRule, startedOn: CalendarDay): CalendarDay {
  return addDays(startedOn, withinMonths * 30);
}
