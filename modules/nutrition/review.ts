import * as z from "zod/mini";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import type { HomeNeed } from "./need.ts";

export const CarePlanId = idOf("CarePlanId");
export type CarePlanId = z.infer<typeof CarePlanId>;
export const ReviewId = idOf("ReviewId");

/** Weighed and looked at once a month (letstalktb.org). */
export const reviewEvery = 30;
/** So many days it may wait before it is overdue. */
const patience = 7;

export const appetites = ["good", "little", "none"] as const;
export const Appetite = z.enum(appetites);
/** How much of the plan was eaten. */
export const shares = ["all", "half", "little"] as const;
export const EatenShare = z.enum(shares);

/** A gentle day's plan is looked at when its step ends, every other one after a month. */
export function nextReview(on: CalendarDay, refeeding: HomeNeed["refeeding"]): CalendarDay {
  return addDays(on, refeeding ? refeeding.until - refeeding.day + 1 : reviewEvery);
}

export const reviewStandings = ["later", "due", "overdue"] as const;
export type ReviewStanding = (typeof reviewStandings)[number];

/** Where food is begun low nobody waits a week: it is overdue on the next day. */
export function reviewStanding(reviewOn: CalendarDay, low: boolean, today: CalendarDay): ReviewStanding {
  if (today < reviewOn) return "later";
  return today > addDays(reviewOn, low ? 0 : patience) ? "overdue" : "due";
}
