import { type SQL, sql } from "drizzle-orm";

/*
 * Doses counted on the letters of a course (decision 16), of a row called `treated`: `starts_on`,
 * `letters`, `due` as adherence.course has them, and `last_day`, the last that counts. Of a course
 * without a word `letters` and `due` are null.
 */

/** How many days of it have ended since that one, and their letters. */
const daysSince = (from: SQL): SQL => sql`greatest(0, treated.last_day - greatest(${from}, treated.starts_on) + 1)`;
const lettersSince = (from: SQL): SQL => sql`
  substr(treated.letters, greatest(${from}, treated.starts_on) - treated.starts_on + 1, ${daysSince(from)})`;
/** On how many of these days a dose was due: of a course without a word about it, on each. */
const dueSince = (from: SQL): SQL => sql`
  case when treated.due is null then ${daysSince(from)} else length(replace(substr(
    rpad(treated.due, treated.last_day - treated.starts_on + 1, right(treated.due, 1)),
    greatest(${from}, treated.starts_on) - treated.starts_on + 1, ${daysSince(from)}), '0', '')) end`;
const countOf = (letter: string, letters: SQL): SQL =>
  sql`coalesce(length(${letters}) - length(replace(${letters}, ${sql.raw(`'${letter}'`)}, '')), 0)`;

/** The four numbers of the days since that one, as a JSON object like `Counted`. */
export const countedSince = (from: SQL): SQL => sql`
  jsonb_build_object('due', coalesce(${dueSince(from)}, 0), 'verified', ${countOf("v", lettersSince(from))},
    'reported', ${countOf("r", lettersSince(from))}, 'missed', ${countOf("m", lettersSince(from))})`;
