import { type SQL, sql } from "drizzle-orm";
import type { Actor, Role } from "../../../foundation/actor.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";

/** The same people whom `people` shows an actor, by the relation that it publishes. */
export const mySight = (actor: Actor, byArea: readonly Role[], patient: SQL): SQL =>
  withinReach(sql`people.published_reach`, actor, { byArea, byName: ["worker"] }, patient);
