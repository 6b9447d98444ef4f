import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { VaccineCode } from "../../../../modules/schedules/vaccines.ts";
import type { Followed } from "../../phone/phone-at-hand.ts";

/** What is printed on a vial; both null: it was asked for, and there is nothing to read. */
export interface Batch {
  readonly batch: string | null;
  readonly expiresOn: CalendarDay | null;
}

/** The vial of each vaccine, and the day on which that was said. */
export type Batches = Readonly<Partial<Record<VaccineCode, Batch & { readonly saidOn: CalendarDay }>>>;

export interface BatchesHere extends Followed<Batches> {
  /** Of the vaccines that are named; the others stay as they were. */
  keep(said: Batches): Promise<void>;
}

/** Once a session, which is a day; undefined: nobody has said it today. */
export function batchToday(batches: Batches, vaccine: VaccineCode, today: CalendarDay): Batch | undefined {
  const said = batches[vaccine];
  return said?.saidOn === today ? said : undefined;
}

/** The day that is printed is the last on which it may be used. */
export const isExpired = (batch: Pick<Batch, "expiresOn"> | undefined, today: CalendarDay): boolean =>
  batch !== undefined && batch.expiresOn !== null && batch.expiresOn < today;
