import { type SQL, sql } from "drizzle-orm";

/** A moment as it is written in an answer: UTC, to the millisecond. */
export const moment = (column: string): SQL =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
