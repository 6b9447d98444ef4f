import { type SQL, sql } from "drizzle-orm";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { Settlement } from "../../diagnosis/resistance.ts";
import type { Stands } from "../../diagnosis/standing.ts";
import type { TestFinding } from "../../diagnosis/test-result.ts";
import type { PhaseCode } from "../../treatment/episode.ts";
import type { Outcome } from "../../treatment/outcome.ts";
import type { Counted } from "./counted.ts";
import { countedSince } from "./dose-counts.sql.ts";

/** What the other subjects publish of one patient, as far as a line hangs on it. */
export interface LineFacts {
  readonly patient: string;
  /** As their line has it. */
  readonly who: { readonly sex: string; readonly born_year: number; readonly registered_on: CalendarDay };
  /** Under which reaches they were listed so far. */
  readonly before: readonly string[];
  /** Null: they were erased, and nothing is known of them any more. */
  readonly known: Known | null;
}

export interface Known {
  /** The facility that cares for them, all that it lies in, and who looks after them. */
  readonly place: string | null;
  readonly areas: readonly string[];
  readonly members: readonly string[];
  readonly sex: string;
  readonly bornYear: number;
  readonly registeredOn: CalendarDay;
  readonly stands: Stands;
  readonly standsSince: CalendarDay | null;
  /** The first decision that it is TB, the first of those after the last treatment, the newest that it is not. */
  readonly confirmedOn: CalendarDay | null;
  readonly confirmedAnew: CalendarDay | null;
  readonly ruledOutOn: CalendarDay | null;
  readonly results: readonly (TestFinding & { readonly id: string; readonly takenOn: CalendarDay })[];
  readonly settled: readonly Settlement[];
  /** Since when the oldest test waits that was asked for. */
  readonly testsSince: CalendarDay | null;
  readonly treatment: TreatmentFacts | null;
}

/** The newest treatment. */
export interface TreatmentFacts {
  readonly episode: string;
  readonly registrationNumber: string | null;
  readonly regimen: string | null;
  readonly version: string | null;
  readonly phase: PhaseCode | null;
  readonly startsOn: CalendarDay;
  readonly closedOn: CalendarDay | null;
  readonly outcome: Outcome | null;
  readonly completeOn: CalendarDay | null;
  readonly heardOn: CalendarDay | null;
  /** Doses due on each day, as adherence.course has them; null: one each day. */
  readonly due: string | null;
  /** Of the thirty days that ended before today. */
  readonly counted: Counted;
  /** The last day of what it is watched for and waits longest. */
  readonly watchedUntil: CalendarDay | null;
}

export interface Days {
  /** The dose day that has not ended yet. */
  readonly doseDay: CalendarDay;
  readonly timeZone: string;
}

/** How many days that have ended are looked back on. */
export const lookBack = 30;

/** In one statement, of each of these patients who has a line, in no order. */
export async function lineFactsOf(
  tx: Tx,
  patientIds: readonly string[],
  { doseDay, timeZone }: Days,
): Promise<LineFacts[]> {
  const dayOf = (at: SQL) => sql`(${at} at time zone ${timeZone})::date`;
  const { rows } = await tx.execute<LineFacts & Record<string, unknown>>(sql`
    select asked.patient, jsonb_build_object('sex', asked.sex, 'born_year', asked.born_year,
        'registered_on', asked.registered_on) as who,
      (select coalesce(jsonb_agg(l.reach), '[]') from reports.listed l
        where l.patient = asked.patient and l.within) as before,
      case when p.id is not null then jsonb_build_object(
        'place', care.place, 'areas', coalesce(care.areas, '[]'), 'members', coalesce(care.members, '[]'),
        'sex', p.sex, 'bornYear', p.born_year, 'registeredOn', p.registered_on,
        'stands', coalesce(s.stands, 'nothing-yet'), 'standsSince', ${dayOf(sql`s.since`)},
        'confirmedOn', ${dayOf(sql`decided.confirmed`)}, 'confirmedAnew', ${dayOf(sql`decided.anew`)},
        'ruledOutOn', ${dayOf(sql`decided.ruled_out`)},
        'results', (select coalesce(jsonb_agg(jsonb_build_object(
            'id', r.id, 'test', r.test, 'found', r.found, 'drugs', r.drugs, 'takenOn', r.taken_on)), '[]')
          from diagnosis.published_result r where r.patient = asked.patient),
        'settled', (select coalesce(jsonb_agg(jsonb_build_object(
            'drug', d.drug, 'holds', d.holds, 'seen', d.results) order by d.number), '[]')
          from diagnosis.published_settlement d where d.patient = asked.patient),
        'testsSince', (select min(t.since) from laboratory.published_standing t
          where t.patient = asked.patient and t.state not in ('done', 'cancelled')),
        'treatment', case when e.id is not null then jsonb_build_object(
          'episode', e.id, 'registrationNumber', e.registration_number, 'regimen', e.regimen,
          'version', e.regimen_version, 'phase', e.phase, 'startsOn', e.starts_on, 'closedOn', e.closed_on,
          'outcome', e.outcome, 'completeOn', treated.complete_on, 'heardOn', treated.heard_on, 'due', treated.due,
          'counted', ${countedSince(sql`${addDays(doseDay, -lookBack)}::date`)},
          'watchedUntil', (select m.until from monitoring.published_standing m
            where m.organisation = e.organisation and m.episode = e.id)) end) end as known
    from reports.line asked
      left join people.published_patient p on p.id = asked.patient
      left join diagnosis.published_standing s on s.organisation = p.organisation and s.patient = p.id
      left join lateral (
        select * from treatment.published_episode e where e.patient = p.id
        order by e.starts_on desc, e.id desc limit 1) e on true
      left join lateral (
        select c.*, e.starts_on, least(${doseDay}::date - 1, e.closed_on, c.complete_on) as last_day
        from (select) one left join adherence.published_course c
          on c.organisation = e.organisation and c.episode = e.id) treated on true
      left join lateral (
        select min(d.at) filter (where d.decided = 'confirmed') as confirmed,
          min(d.at) filter (where d.decided = 'confirmed' and (e.id is null or d.at > e.closed_at)) as anew,
          max(d.at) filter (where d.decided = 'not-tb') as ruled_out
        from diagnosis.published_decision d where d.patient = p.id) decided on true
      left join lateral (
        select min(f.place::text) as place, jsonb_agg(f.member) filter (where f.member is not null) as members,
          (select jsonb_agg(distinct a) from people.published_reach g, unnest(g.areas) as a
            where g.subject = p.id) as areas
        from people.published_reach f where f.subject = p.id) care on true
    where asked.patient = any (${sql.param(patientIds)}::uuid[])`);
  return rows;
}
