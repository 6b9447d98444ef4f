import { sql } from "drizzle-orm";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { TestFinding } from "../../diagnosis/test-result.ts";
import type { EpisodeId } from "../../treatment/episode.ts";
import { indiaDsTb } from "../../treatment/india-dstb.ts";
import type { Prescription } from "../../treatment/prescription.ts";
import { dosesOf } from "../../treatment/regimen.ts";
import { regimenOf } from "../../treatment/regimens.ts";
import type { ExaminationId } from "../examination.ts";
import type { MonitoringPlan, PlanKind } from "../plan.ts";
import { planFor } from "../plans.ts";
import { type Taking, takingOf } from "../taking.ts";

/** Something that fills a window, whoever keeps it. */
export interface Done {
  readonly kind: PlanKind;
  readonly on: CalendarDay;
  readonly examinationId: ExaminationId | null;
  readonly weightKg: number | null;
  readonly finding: TestFinding | null;
}

/** The running treatment of somebody, or their last one, with all from which its plan follows. */
export interface Watched {
  readonly patientId: string;
  readonly episodeId: EpisodeId;
  readonly startedOn: CalendarDay;
  readonly endsOn: CalendarDay;
  readonly closed: boolean;
  readonly plan: MonitoringPlan;
  readonly prescriptions: readonly Prescription[];
  readonly taking: Taking;
  /** The newest first. */
  readonly done: readonly Done[];
}

interface Row extends Record<string, unknown> {
  patientId: string;
  episodeId: EpisodeId;
  startedOn: CalendarDay;
  closedOn: CalendarDay | null;
  regimen: string | null;
  version: string | null;
  extendedBy: number;
  prescriptions: Prescription[];
  done: Done[];
}

/** By patient; who never was on treatment is missing. */
export async function watchedOf(
  tx: Tx,
  patientIds: readonly string[],
  today: CalendarDay,
): Promise<ReadonlyMap<string, Watched>> {
  const { rows } = await tx.execute<Row>(sql`
    select e.patient as "patientId", e.id as "episodeId", e.starts_on::text as "startedOn",
      e.closed_on::text as "closedOn", e.regimen, e.regimen_version as version, e.extended_by as "extendedBy",
      (select coalesce(jsonb_agg(jsonb_build_object('from', p."from", 'items', p.items) order by p.number), '[]')
       from treatment.published_prescription p where p.episode = e.id and p.patient = e.patient) as prescriptions,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', d.kind, 'on', d."on", 'examinationId', d.examination,
          'weightKg', d.weight, 'finding', d.finding) order by d."on" desc), '[]')
       from (
         select x.kind, x."on", x.id as examination, null::float8 as weight, null::jsonb as finding
           from monitoring.examination x
           where x.patient = e.patient and x.found is not null and not exists (
             select from monitoring.examination later
             where later.organisation = x.organisation and later.amends = x.id)
         union all select 'weight', m."on", null, m.weight_kg::float8, null
           from people.published_measure m where m.patient = e.patient and m.weight_kg is not null
         union all select case when r.test in ('smear', 'culture') then 'sputum' else 'drug-test' end, r.taken_on,
             null, null, jsonb_build_object('test', r.test, 'found', r.found, 'drugs', r.drugs)
           from diagnosis.published_result r where r.patient = e.patient and r.test <> 'other'
         union all select 'x-ray', i.taken_on, null, null, null
           from diagnosis.published_xray i where i.patient = e.patient
       ) d where d."on" >= e.starts_on - 30) as done
    from (
      select distinct on (patient) * from treatment.published_episode
      where patient = any (${sql.param([...patientIds])}::uuid[])
      order by patient, (closed_on is null) desc, starts_on desc, id desc) e`);
  return new Map(rows.map((row) => [row.patientId, watched(row, today)]));
}

function watched({ closedOn, regimen, version, extendedBy, prescriptions, ...row }: Row, today: CalendarDay): Watched {
  return {
    ...row,
    prescriptions,
    closed: closedOn !== null,
    endsOn: closedOn ?? foreseenEnd(row.startedOn, regimen, version, extendedBy, today),
    plan: planFor(regimen),
    taking: takingOf(prescriptions),
  };
}

/** The day of the last dose if none is left out; a treatment that runs longer ends today at the earliest. */
function foreseenEnd(
  startedOn: CalendarDay,
  code: string | null,
  version: string | null,
  extendedBy: number,
  today: CalendarDay,
): CalendarDay {
  const regimen = (code !== null && version !== null && regimenOf({ code, version })) || indiaDsTb;
  const last = addDays(startedOn, dosesOf(regimen) + extendedBy - 1);
  return last < today ? today : last;
}
