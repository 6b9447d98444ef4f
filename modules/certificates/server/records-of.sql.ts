import { type SQL, sql } from "drizzle-orm";

/** The records of a child: their own, and those that were entered twice and are counted with it. */
export const recordsOf = (child: SQL): SQL => sql`
  (array(select s.twin from children.published_same s where s.subject = ${child}) || ${child}::uuid)`;
