import { sql } from "drizzle-orm";

/** What was written last onto the card `c`, by its version: null where nothing was. */
export const lastWritten = sql`(
  select jsonb_build_object('version', w.version, 'on', w."on") from cards.writing w
  where w.card = c.id order by w.version desc, w.at desc limit 1)`;
