import { type SQL, sql } from "drizzle-orm";
import type { Actor, Role } from "../../../foundation/actor.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";

/**
 * The patients whom an actor may see, as a condition on `patient`: all whose facility lies in an
 * area over which they hold one of these roles, and those whom they look after as a worker.
 */
export const whomIMaySee = (actor: Actor, byArea: readonly Role[], patient: SQL): SQL =>
  withinReach(sql`people.published_reach`, actor, { byArea, byName: ["worker"] }, patient);
