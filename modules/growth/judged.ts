import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import type { Sex } from "../people/patient.ts";
import { endsReferral, type GrowthCard, type MeasureId, type MeasureKept } from "./measure.ts";
import { type Referral, referralsOf } from "./referral.ts";
import type { Within } from "./referral-codes.ts";
import { type Measured, type Scores, scoresOf } from "./scores.ts";
import { type Wasted, wastingOf } from "./wasting.ts";

/** Of a child: all that a measure is judged by. */
export interface Grows {
  readonly sex: Sex;
  readonly born: { readonly day: CalendarDay };
}

export interface Judged {
  readonly measured: Measured;
  readonly scores: Scores;
  readonly wasted: Wasted;
  /** What is to be done, the most urgent first. */
  readonly referrals: readonly Referral[];
}

export function judged({ sex, born }: Grows, { ill, ...measure }: Omit<MeasureKept, "measureId">): Judged {
  const ageDays = (Date.parse(measure.on) - Date.parse(born.day)) / 86_400_000;
  const measured = { ...measure, sex, ageDays };
  const scores = scoresOf(measured);
  return { measured, scores, wasted: wastingOf(measured, scores), referrals: referralsOf(measured, ill) };
}

/** Days within which somebody else is to see the child; null: nobody else is needed. */
const daysUntil: Readonly<Record<Within, number | null>> = {
  now: null,
  today: 0,
  "this-week": 7,
  "two-weeks": 14,
  "next-visit": null,
};

/** The most urgent referral to somebody else for which a day is set, and that day. */
export function sentBy(referrals: readonly Referral[], on: CalendarDay): { sent: Referral; by: CalendarDay } | null {
  for (const sent of referrals) {
    const days = daysUntil[sent.within];
    if (days !== null) return { sent, by: addDays(on, days) };
  }
  return null;
}

export interface OpenReferral {
  readonly measure: MeasureKept;
  readonly sent: Referral;
  readonly by: CalendarDay;
}

/** The measures whose referral nobody has answered yet, the newest last. A better measure later on takes none away. */
export function openReferrals(child: Grows, { measures, steps }: GrowthCard): readonly OpenReferral[] {
  const answered = new Set<MeasureId>(steps.flatMap(({ step, saw }) => (endsReferral.includes(step) ? saw : [])));
  return measures.flatMap((measure) => {
    const sent = sentBy(judged(child, measure).referrals, measure.on);
    return sent && !answered.has(measure.measureId) ? [{ measure, ...sent }] : [];
  });
}
