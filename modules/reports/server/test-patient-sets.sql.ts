import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "../../../foundation/actor.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { outcomes } from "../../treatment/outcome.ts";
import { type PatientSet, silentDays } from "../numbers.ts";

/**
 * Everybody whom the actor may see, each with where they stand and their newest treatment, as the
 * relation `everybody`: how lists were found before they were kept, for tests to hold them against.
 *
 * @param today the dose day that has not ended yet
 */
export const everybody = (actor: Actor, today: CalendarDay): SQL => sql`
  newest as (
    select distinct on (e.patient) e.* from treatment.published_episode e
    order by e.patient, e.starts_on desc, e.id desc),
  everybody as (
    select p.id, p.registered_on, coalesce(s.stands, 'nothing-yet') as stands,
      e.id as episode, e.starts_on, e.registration_number, e.regimen, e.regimen_version, e.phase, e.closed_on, e.outcome,
      c.heard_on, c.complete_on, c.due,
      least(${today}::date - 1, e.closed_on, c.complete_on) as last_day,
      e.id is not null and e.closed_on is null as treated,
      -- Confirmed, and for whoever was treated before: since that treatment ended.
      coalesce(s.stands, '') = 'confirmed' and (e.id is null or (e.closed_at is not null and exists (
        select from diagnosis.published_decision d
        where d.patient = p.id and d.decided = 'confirmed' and d.at > e.closed_at))) as confirmed,
      f.place
    from people.published_patient p
      left join diagnosis.published_standing s on s.organisation = p.organisation and s.patient = p.id
      left join newest e on e.patient = p.id
      left join adherence.published_course c on c.organisation = e.organisation and c.episode = e.id
      left join people.published_reach f on f.organisation = p.organisation and f.subject = p.id and f.place is not null
    where ${withinReach(
      sql`people.published_reach`,
      actor,
      { byArea: ["doctor", "supervisor"], byName: ["worker"] },
      sql`p.id`,
    )})`;

/**
 * Who is in each set, as a condition on a row of `everybody`. Whoever was closed and comes again is
 * active once a doctor waits for them or has asked for more.
 *
 * @param today as above; @param calendarToday the day since midnight
 */
export function patientsIn(set: PatientSet, today: CalendarDay, calendarToday: CalendarDay): SQL {
  const month = `${calendarToday.slice(0, 8)}01`;
  const conditions: Readonly<Record<Exclude<PatientSet, (typeof outcomes)[number]>, SQL>> = {
    all: sql`true`,
    active: sql`(treated or stands in ('waits-for-doctor', 'more-asked-for')
      or confirmed or (episode is null and stands = 'nothing-yet'))`,
    "new-this-month": sql`registered_on >= ${month}`,
    "awaiting-decision": sql`stands = 'waits-for-doctor'`,
    "pending-lab": sql`exists (select from laboratory.published_standing t
      where t.patient = everybody.id and t.state not in ('done', 'cancelled'))`,
    "confirmed-not-started": sql`confirmed`,
    "on-treatment": sql`treated`,
    whole: sql`(treated and phase = 'whole')`,
    intensive: sql`(treated and phase = 'intensive')`,
    continuation: sql`(treated and phase = 'continuation')`,
    // Whoever has nothing to take says nothing: a treatment that is held is not silent.
    silent: sql`(treated and complete_on is null and ${today}::date - 1 - coalesce(heard_on, starts_on - 1) >= ${silentDays}
      and coalesce(substr(due, least(greatest(${today}::date - starts_on, 1), length(due)), 1), '1') <> '0')`,
    overdue: sql`(treated and (select m.until from monitoring.published_standing m where m.episode = everybody.episode)
      < ${calendarToday}::date)`,
    closed: sql`closed_on is not null`,
  };
  return isOutcome(set) ? sql`outcome = ${set}` : conditions[set];
}

const isOutcome = (set: PatientSet): set is (typeof outcomes)[number] => (outcomes as readonly string[]).includes(set);
