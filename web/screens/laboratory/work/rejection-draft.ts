import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { Rejection } from "../../../text/laboratory.ts";

export interface RejectionDraft {
  readonly why: Rejection | "";
  readonly note: string;
  readonly rejectedOn: string;
}

/** "Something else" says nothing by itself. In the order in which they stand. */
export function rejectionFaults(
  { why, note, rejectedOn }: RejectionDraft,
  { today, earliest }: { readonly today: CalendarDay; readonly earliest: CalendarDay },
): readonly (keyof RejectionDraft)[] {
  const faults: (keyof RejectionDraft)[] = why === "" ? ["why"] : [];
  if (why === "other" && note.trim() === "") faults.push("note");
  if (rejectedOn === "" || rejectedOn > today || rejectedOn < earliest) faults.push("rejectedOn");
  return faults;
}
