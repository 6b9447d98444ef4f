import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "../../../foundation/actor.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";

/** The children whom an admin may see, as a condition on a column of ids. */
export const whichIMaySeeIn = (actor: Actor, child: SQL): SQL =>
  withinReach(sql`children.published_reach`, actor, { byArea: ["admin"], byName: [] }, child);
