import { type SQL, sql } from "drizzle-orm";

/** All records of one child: their own, and those that were entered a second time. What was measured in them counts together. */
export const recordsOf = (child: SQL): SQL => sql`array(
  select ${child}::uuid union all select s.twin from children.published_same s where s.subject = ${child})`;

/** The record under which a child is kept whose care stands in this one. */
export const recordKept = (record: SQL): SQL =>
  sql`coalesce((select same.subject from children.published_same same where same.twin = ${record} limit 1), ${record})`;

export const stepWordsColumn = "growth.referral_step.words";
