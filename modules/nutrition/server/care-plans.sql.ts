import { sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { readCarePlan } from "../operations.ts";

type Read = AnswerOf<typeof readCarePlan>;

export interface PlanRow extends Record<string, unknown>, Omit<NonNullable<Read["plan"]>, "by" | "standing"> {
  by: string;
}

export interface ReviewRow extends Record<string, unknown>, Omit<Read["reviews"][number], "by" | "words"> {
  carePlanId: string;
  reviewOn: CalendarDay;
  words: Buffer | null;
  by: string;
}

/** Somebody's plans, the newest first. */
export async function carePlansOf(tx: Tx, patientId: string): Promise<readonly PlanRow[]> {
  const { rows } = await tx.execute<PlanRow>(sql`
    select id as "carePlanId", "on"::text as "on", review_on::text as "reviewOn", eats, budget, without,
      ate_little as "ateLittle", need, body, servings, totals, missing, foods, needs, by
    from nutrition.care_plan where patient = ${patientId} order by at desc, id desc`);
  return rows;
}

/** What was said when they were reviewed, the newest first. */
export async function reviewsOf(tx: Tx, patientId: string): Promise<readonly ReviewRow[]> {
  const { rows } = await tx.execute<ReviewRow>(sql`
    select id as "reviewId", care_plan as "carePlanId", "on"::text as "on", review_on::text as "reviewOn",
      weight_kg::float8 as "weightKg", appetite, ate, flags, words, by
    from nutrition.review where patient = ${patientId} order by at desc, id desc`);
  return rows;
}
