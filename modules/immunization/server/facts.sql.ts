import { sql } from "drizzle-orm";
import { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { Sex } from "../../people/patient.ts";
import { type ScheduleCode, scheduleCodes } from "../../schedules/programme.ts";
import { usualSchedule } from "../../schedules/schedules.ts";
import { recordsOf } from "./records-of.sql.ts";
import type { DoseKept, ImmunizationCard } from "../shown.ts";

interface Facts extends ImmunizationCard {
  readonly born: { readonly day: CalendarDay };
  readonly sex: Sex;
}

/** What these children are planned by; whoever was erased is missing. */
export async function factsOf(tx: Tx, childIds: readonly string[]): Promise<ReadonlyMap<string, Facts>> {
  if (childIds.length === 0) return new Map();
  const { rows } = await tx.execute<Row>(sql`
    select c.id, c.sex, c.born_on::text as "bornOn",
      (select s.schedule from immunization.schedule_choice s where s.child = c.id order by s.at desc, s.id desc limit 1)
        as schedule,
      coalesce((
        select j.endemic from children.published_reach r
          join immunization.japanese_encephalitis j on j.place = any (r.areas)
        where r.subject = c.id and r.place is not null order by j.at desc, j.id desc limit 1), false) as "jeEndemic",
      (select coalesce(jsonb_agg(jsonb_build_object(
          'doseId', d.id, 'vaccine', d.vaccine, 'on', d."on", 'evidence', d.evidence, 'batch', d.batch,
          'expiresOn', d.expires_on, 'site', d.site, 'spoilt', d.spoilt) order by d."on", d.at, d.id), '[]')
       from immunization.dose d
       where d.child = any (r.records)
         and not exists (select from immunization.dose_taken_back b where b.dose = d.id)) as doses,
      (select coalesce(jsonb_agg(jsonb_build_object('vaccine', n.vaccine, 'on', n."on", 'why', n.why)), '[]')
       from (select distinct on (v) v as vaccine, g."on", g.why from immunization.not_given g, unnest(g.vaccines) v
             where g.child = any (r.records) order by v, g."on" desc, g.at desc) n) as "notGiven",
      (select coalesce(jsonb_agg(distinct jsonb_build_object('vaccine', d.vaccine, 'on', d."on")), '[]')
       from immunization.dose d join immunization.dose_taken_back b on b.dose = d.id
       where d.child = any (r.records) and d."on" is not null) as "takenBack",
      (select coalesce(jsonb_agg(jsonb_build_object(
          'aefiId', a.id, 'beganOn', a.began_on, 'seen', a.seen, 'grave', a.grave, 'stands', a.stands,
          'raisedTo', a.raised_to, 'gave', (
            select coalesce(jsonb_agg(jsonb_build_object('vaccine', d.vaccine, 'on', d."on") order by d."on", d.id), '[]')
            from immunization.aefi_dose e join immunization.dose d on d.id = e.dose where e.aefi = a.id))
          order by a.at, a.id), '[]')
       from immunization.aefi a where a.child = any (r.records)) as aefis,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'vaccine', s.vaccine, 'decision', s.decision, 'saw', s.saw, 'on', s."on")), '[]')
       from (select distinct on (vaccine) vaccine, decision, saw, "on" from immunization.stop_decision
             where child = any (r.records) order by vaccine, at desc, id desc) s) as "stopDecisions"
    from children.published_child c, lateral (select ${recordsOf(sql`c.id`)} as records) r where c.id = any (${sql.param(childIds)}::uuid[])`);
  return new Map(
    rows.map(({ id, sex, bornOn, schedule, ...row }) => [
      id,
      { ...row, sex, born: { day: CalendarDay.parse(bornOn) }, schedule: knownSchedule(schedule) },
    ]),
  );
}

const knownSchedule = (schedule: string | null): ScheduleCode =>
  scheduleCodes.find((code) => code === schedule) ?? usualSchedule;

interface Row extends Record<string, unknown> {
  id: string;
  sex: Sex;
  bornOn: string;
  schedule: string | null;
  jeEndemic: boolean;
  doses: DoseKept[];
  notGiven: ImmunizationCard["notGiven"];
  takenBack: ImmunizationCard["takenBack"];
  aefis: ImmunizationCard["aefis"];
  stopDecisions: ImmunizationCard["stopDecisions"];
}
