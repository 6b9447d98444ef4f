import { sql } from "drizzle-orm";
import type { Actor } from "../../../foundation/actor.ts";
import { calendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { doseDayBegins } from "../../treatment/episode.ts";

/**
 * Whoever treats somebody now speaks of any day. Whoever looked after them until a while ago speaks of
 * the days until then, the last one too: on it they may have seen the dose before they were told.
 */
export async function wasTheirs(
  tx: Tx,
  actor: Actor,
  { patientId, day }: { readonly patientId: string; readonly day: string },
  timeZone: string,
): Promise<boolean> {
  if (actor.is !== "person") return true;
  const now = withinReach(
    sql`people.published_reach`,
    actor,
    { byArea: ["doctor"], byName: ["worker"] },
    sql`${patientId}::uuid`,
  );
  const { rows } = await tx.execute<{ theirs: boolean; until: string | null }>(sql`
    select ${now} as theirs, (
      select max(ended_at) from people.published_looked_after
      where subject = ${patientId} and member = ${actor.id}) as until`);
  const [found] = rows;
  if (!found || found.theirs) return found?.theirs === true;
  return found.until !== null && day <= calendarDay(new Date(found.until).getTime(), timeZone, doseDayBegins);
}
