import { type SQL, sql } from "drizzle-orm";

/** All records of one child: their own, and those that were entered a second time. What stands in them counts together. */
export const recordsOf = (child: SQL): SQL => sql`array(
  select ${child}::uuid union all select s.twin from children.published_same s where s.subject = ${child})`;
