import { type SQL, sql } from "drizzle-orm";
import type * as z from "zod/mini";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import type { DecisionId } from "../../diagnosis/decision.ts";
import type { PatientId } from "../../people/patient.ts";
import { ResultId, TestFinding } from "../../diagnosis/test-result.ts";
import { type EpisodeId, type PhaseCode, type PhaseId, treatmentLock } from "../episode.ts";
import { dosesOf, phaseOf, type Regimen } from "../regimen.ts";
import { regimenOf } from "../regimens.ts";
import type { FollowUp, Lacking, Taken } from "../phase-end.ts";
import type { Outcome } from "../outcome.ts";
import { lastDoseOf, type Letters, takenIn } from "./course-so-far.ts";

type ResultIdOf = z.infer<typeof ResultId>;

export interface Evidence extends Taken {
  readonly doses: number;
  readonly resultIds: ResultIdOf[];
}

interface PhaseRow {
  readonly phaseId: z.infer<typeof PhaseId>;
  readonly code: PhaseCode;
  readonly beganOn: CalendarDay;
  readonly tablets: number;
  readonly weightKg: number;
  readonly why: string | null;
  readonly evidence: (Evidence & { readonly lacking: Lacking[] }) | null;
  readonly at: string;
  readonly by: string;
}

interface CloseRow {
  readonly outcomeId: string;
  readonly outcome: Outcome;
  readonly on: CalendarDay;
  readonly rules: string;
  readonly evidence: Evidence;
  readonly why: string | null;
  readonly at: string;
  readonly by: string;
}

interface EpisodeRow {
  episodeId: EpisodeId;
  decisionId: z.infer<typeof DecisionId>;
  startedOn: CalendarDay;
  registrationNumber: string | null;
  regimen: string | null;
  regimenVersion: string | null;
  at: string;
  by: string;
  foundByTest: boolean;
  course: Letters | null;
  phases: PhaseRow[];
  followUps: { resultId: string; takenOn: CalendarDay; test: string; found: string }[];
  closed: CloseRow | null;
}

type Row = EpisodeRow & Record<string, unknown>;

/** One treatment with all that its next step hangs on. Free words are still sealed, in hexadecimal. */
export interface EpisodeSoFar extends Omit<EpisodeRow, "regimen" | "regimenVersion" | "phases" | "followUps"> {
  readonly regimen: Regimen | null;
  readonly phases: readonly (PhaseRow & Taken & { readonly doses: number })[];
  readonly followUps: readonly (FollowUp & { readonly resultId: ResultIdOf })[];
  /** Of the whole course. */
  readonly doses: number;
  readonly taken: Taken;
  readonly lastDoseOn: CalendarDay | null;
}

/** A patient's treatments, the newest first. */
export async function episodesOf(tx: Tx, patientId: string): Promise<readonly EpisodeSoFar[]> {
  const { rows } = await tx.execute<Row>(sql`${episodeSelect} where e.patient = ${patientId}
    order by e.starts_on desc, e.at desc`);
  return rows.map(soFar);
}

/** One treatment, held until the turn ends: nobody else switches, closes or adds a dose meanwhile. */
export async function holdEpisode(tx: Tx, patientId: PatientId, episodeId: string): Promise<EpisodeSoFar | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${treatmentLock(patientId)}, 0))`);
  const { rows } = await tx.execute<Row>(sql`${episodeSelect} where e.id = ${episodeId} and e.patient = ${patientId}`);
  return rows[0] ? soFar(rows[0]) : null;
}

const episodeSelect: SQL = sql`
  select e.id as "episodeId", e.decision as "decisionId", e.starts_on::text as "startedOn",
    e.registration_number as "registrationNumber", e.regimen, e.regimen_version as "regimenVersion",
    ${moment("e.at")} as at, e.by,
    coalesce((select d.basis = 'bacteriological' from diagnosis.published_decision d where d.id = e.decision), false)
      as "foundByTest",
    (select jsonb_build_object('firstDay', c.first_day, 'letters', c.letters, 'completeOn', c.complete_on)
     from adherence.published_course c where c.episode = e.id) as course,
    (select coalesce(jsonb_agg(jsonb_build_object('phaseId', p.id, 'code', p.code, 'beganOn', p.begins_on,
       'tablets', p.tablets, 'weightKg', p.weight_kg, 'why', encode(p.why, 'hex'), 'evidence', p.evidence,
       'at', ${moment("p.at")}, 'by', p.by) order by p.number), '[]')
     from treatment.phase p where p.episode = e.id) as phases,
    (select coalesce(jsonb_agg(jsonb_build_object('resultId', r.id, 'takenOn', r.taken_on, 'test', r.test, 'found', r.found)
       order by r.taken_on desc, r.id), '[]')
     from diagnosis.published_result r
     where r.patient = e.patient and r.test in ('smear', 'culture')
       and r.taken_on > e.starts_on and (e.closed_on is null or r.taken_on <= e.closed_on)) as "followUps",
    (select jsonb_build_object('outcomeId', o.id, 'outcome', o.outcome, 'on', o."on", 'rules', o.rules,
       'evidence', o.evidence, 'why', encode(o.why, 'hex'), 'at', ${moment("o.at")}, 'by', o.by)
     from treatment.outcome o where o.episode = e.id) as closed
  from treatment.episode e`;

function soFar({ regimen: code, regimenVersion, phases, followUps, ...row }: Row): EpisodeSoFar {
  const regimen = code === null || regimenVersion === null ? null : regimenOf({ code, version: regimenVersion });
  return {
    ...row,
    regimen,
    phases: phases.map((phase, at) => ({
      ...phase,
      ...takenIn(row.course, phase.beganOn, phases[at + 1]?.beganOn ?? null),
      doses: (regimen && phaseOf(regimen, phase.code)?.doses) ?? 0,
    })),
    followUps: followUps.map(({ resultId, takenOn, test, found }) => ({
      resultId: ResultId.parse(resultId),
      takenOn,
      finding: TestFinding.parse({ test, found }),
    })),
    doses: regimen === null ? 0 : dosesOf(regimen),
    taken: takenIn(row.course, row.startedOn, null),
    lastDoseOn: lastDoseOf(row.course),
  };
}
