import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { type VisitDue, type VisitFinding, visitWantsWords } from "../../../modules/treatment/visit.ts";

/** A visit as it is being written. */
export interface VisitDraft {
  readonly found: VisitFinding | "";
  /** Null: today. */
  readonly on: string | null;
  readonly why: string;
}

export const notVisited: VisitDraft = { found: "", on: null, why: "" };

export const visitedOn = ({ on }: VisitDraft, today: CalendarDay): string => on ?? today;

export const visitOwesWords = (draft: VisitDraft, due: VisitDue, today: CalendarDay): boolean =>
  draft.found !== "" && visitWantsWords(due, visitedOn(draft, today) as CalendarDay, draft.found);

/** In the order in which they stand, so that the first is the one to lead to. */
export function wrongInVisit(
  draft: VisitDraft,
  due: VisitDue,
  today: CalendarDay,
): readonly ("found" | "on" | "why")[] {
  const on = visitedOn(draft, today);
  return [
    ...(draft.found === "" ? (["found"] as const) : []),
    ...(on < due.from || on > today ? (["on"] as const) : []),
    ...(visitOwesWords(draft, due, today) && draft.why.trim() === "" ? (["why"] as const) : []),
  ];
}
