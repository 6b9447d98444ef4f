import { type SQL, sql } from "drizzle-orm";
import type { Actor, Role } from "../../../foundation/actor.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";

/** The children whom an actor may see, as a condition on a column of ids: by area, and whom they carry as a worker. */
export const whichIMaySee = (actor: Actor, byArea: readonly Role[], child: SQL): SQL =>
  withinReach(sql`children.published_reach`, actor, { byArea, byName: ["worker"] }, child);
