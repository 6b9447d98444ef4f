import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import type { readMyCourse } from "../../../modules/adherence/operations.ts";

/*
 * What the home says of the last seven days, from two sources: what the house last told this phone,
 * perhaps days ago, and what the phone has made since.
 *
 *   the house says verified                              seen
 *   a clip of the day waits here, is on its way, or
 *   has not been looked at                               awaiting
 *   a clip of today is to be made again                  due
 *   the house says reported                              told
 *   the house says missed                                missed
 *   nobody said anything, and the day is today           due
 *   nobody said anything, or the house has not been
 *   heard from since that day                            unknown
 *   before the treatment began, or nothing is to be
 *   taken that day                                       none
 */

export type MyCourse = AnswerOf<typeof readMyCourse>;
export type MyClip = MyCourse["clips"][number];
export type DayLook = "seen" | "awaiting" | "told" | "missed" | "due" | "unknown" | "none";

export interface MyDay {
  readonly day: CalendarDay;
  readonly look: DayLook;
}

/** A clip that is still on this phone. */
export interface ClipHere {
  readonly clipId: string;
  readonly day: string;
  readonly bytes: number;
  readonly sent: number;
  /** The house refused it: it is no proof of anything, and somebody must look. */
  readonly refused: boolean;
}

const daysShown = 7;

/** The last seven days, today last; none while no treatment runs. */
export function myDays({ course, clips }: MyCourse, here: readonly ClipHere[], today: CalendarDay): readonly MyDay[] {
  if (course === null) return [];
  const told = new Map(course.week.map(({ day, soFar }) => [day as string, soFar]));
  const awaited = new Set<string>(here.filter(({ refused }) => !refused).map(({ day }) => day));
  for (const { day, state } of clips) if (state === "on-the-way" || state === "waiting") awaited.add(day);
  const again = isToMakeAgain(clips[0], today);
  // The house said ahead of time on which days nothing is to be taken.
  const free = new Set<string>(course.ahead.filter(({ due }) => !due).map(({ day }) => day));
  return Array.from({ length: daysShown }, (_, at) => {
    const day = addDays(today, at + 1 - daysShown);
    return { day, look: lookOf(told.get(day) ?? "unknown", day) };
  });

  function lookOf(soFar: (typeof course & object)["week"][number]["soFar"], day: string): DayLook {
    if (soFar === "not-due" || (soFar === "unknown" && free.has(day))) return "none";
    if (soFar === "verified") return "seen";
    if (awaited.has(day)) return "awaiting";
    if (day === today && again) return "due";
    if (soFar === "unknown") return day === today ? "due" : "unknown";
    return soFar === "reported" ? "told" : soFar;
  }
}

/** What the home asks for, or says, of today. */
export type Asks =
  | { readonly is: "nothing-runs" }
  /** A treatment runs, and today nothing is to be taken. */
  | { readonly is: "free-day" }
  /** Nobody has agreed to video. */
  | { readonly is: "no-video" }
  /** Film it. With reasons: the newest clip was not good enough, and why. `again`: it was today's. */
  | { readonly is: "film"; readonly because: readonly string[]; readonly again: boolean }
  /** The house refused today's clip: a person looks at it before anything is filmed, or swallowed, again. */
  | { readonly is: "refused" }
  /** Filmed; null: it is at the house. */
  | { readonly is: "awaiting"; readonly clip: ClipHere | null }
  | { readonly is: "known"; readonly look: "seen" | "told" };

export function asksOf(my: MyCourse, here: readonly ClipHere[], today: CalendarDay): Asks {
  const look = myDays(my, here, today).at(-1)?.look ?? "none";
  if (look === "none") return my.course === null ? { is: "nothing-runs" } : { is: "free-day" };
  // Somebody has recorded it: to be asked again would be to be told to swallow it again.
  if (look === "seen" || look === "told") return { is: "known", look };
  if (look === "awaiting") {
    return { is: "awaiting", clip: here.findLast(({ day, refused }) => day === today && !refused) ?? null };
  }
  if (here.some(({ day, refused }) => day === today && refused)) return { is: "refused" };
  if (!my.video) return { is: "no-video" };
  const newest = my.clips[0];
  const made = here.some(({ day, refused }) => !refused && newest !== undefined && day >= newest.day);
  return {
    is: "film",
    because: newest?.state === "retake" && !made ? newest.reasons : [],
    again: isToMakeAgain(newest, today),
  };
}

/** The house tells the newest clip first. */
const isToMakeAgain = (newest: MyClip | undefined, today: CalendarDay) =>
  newest?.state === "retake" && newest.day === today;

/** How many tablets are due on a day; null: nobody has counted them, or the house was not heard from for too long. */
export const tabletsOn = ({ course }: MyCourse, day: CalendarDay): number | null =>
  course?.ahead.find((one) => one.day === day)?.tablets ?? null;

/** Which day of the treatment it is: the house's count, and the days since it was heard from. */
export function dayNumberOf({ today: heardOn, course }: MyCourse, today: CalendarDay): number {
  const dayMs = 24 * 60 * 60_000;
  return (course?.dayNumber ?? 1) + Math.max(0, Math.round((Date.parse(today) - Date.parse(heardOn)) / dayMs));
}
