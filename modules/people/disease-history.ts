import * as z from "zod/mini";

/** What else somebody lives with that changes how TB is treated (the baseline of endTB and eNikshay, research/tb.md §2). */
export const conditions = [
  "diabetes",
  "hiv",
  "kidney",
  "liver",
  "heart",
  "lung",
  "cancer",
  "mental-health",
  "seizures",
  "pregnant",
  "alcohol",
  "tobacco",
] as const;
export const Condition = z.enum(conditions);
export type Condition = z.infer<typeof Condition>;

export const earlierTbAnswers = ["never", "once", "more-than-once", "not-known"] as const;

export const DiseaseHistory = z
  .strictObject({
    earlierTb: z.enum(earlierTbAnswers),
    /** The year in which the last treatment began. */
    lastTreatedIn: z.nullable(z.int().check(z.minimum(1940), z.maximum(2100))),
    /** TB medicine for more than a month: it decides which regimens are open (tb.md §3.2). */
    medicineOverAMonth: z.enum(["yes", "no", "not-known"]),
    has: z.array(Condition).check(z.maxLength(conditions.length)),
    /** Asked, and none of them: an empty list alone says nothing. */
    noneOfThem: z.boolean(),
    note: z.nullable(z.string().check(z.trim(), z.maxLength(500))),
  })
  .check(z.refine(({ has, noneOfThem }) => !(noneOfThem && has.length > 0), { path: ["noneOfThem"] }));
export type DiseaseHistory = z.infer<typeof DiseaseHistory>;
