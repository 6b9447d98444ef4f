import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import type { PatientId } from "../../people/patient.ts";
import { treatmentLock } from "../episode.ts";
import type { EpisodeRow } from "./episode-row.ts";
import { type EpisodeSoFar, soFar } from "./episode-so-far.ts";

type Row = EpisodeRow & Record<string, unknown>;

/** A patient's treatments, the newest first. */
export async function episodesOf(tx: Tx, patientId: string): Promise<readonly EpisodeSoFar[]> {
  const { rows } = await tx.execute<Row>(sql`${episodeSelect} where e.patient = ${patientId}
    order by e.starts_on desc, e.at desc`);
  return rows.map((row) => soFar(row));
}

/**
 * Until the turn ends nobody else begins, changes or closes a treatment of this patient, or adds a dose
 * to it. It is held before the gate is: whoever took them the other way round could wait for ever.
 */
export async function holdTreatment(tx: Tx, patientId: PatientId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${treatmentLock(patientId)}, 0))`);
}

/** One treatment, held. */
export async function holdEpisode(tx: Tx, patientId: PatientId, episodeId: string): Promise<EpisodeSoFar | null> {
  await holdTreatment(tx, patientId);
  const { rows } = await tx.execute<Row>(sql`${episodeSelect} where e.id = ${episodeId} and e.patient = ${patientId}`);
  return rows[0] ? soFar(rows[0]) : null;
}

const written = (table: string): SQL => sql`'at', ${moment(`${table}.at`)}, 'by', ${sql.raw(table)}.by`;
const sealed = (column: string): SQL => sql`encode(${sql.raw(column)}, 'hex')`;

const extensions = sql`
  (select coalesce(jsonb_agg(jsonb_build_object('extensionId', x.id, 'doses', x.doses, 'upTo', x.up_to,
     'evidence', x.evidence, 'why', ${sealed("x.why")}, ${written("x")}) order by x.number), '[]')
   from treatment.extension x where x.episode = e.id and x.phase = p.id)`;

const episodeSelect: SQL = sql`
  select e.id as "episodeId", e.decision as "decisionId", e.starts_on::text as "startedOn",
    e.registration_number as "registrationNumber", e.regimen, e.regimen_version as "regimenVersion",
    e.present, ${sealed("e.although")} as although, e.extended_by as "extendedBy",
    ${moment("e.at")} as at, e.by,
    exists (select from diagnosis.published_decision d where d.id = e.decision and d.basis = 'bacteriological')
      as "foundByTest",
    (select jsonb_build_object('firstDay', c.first_day, 'letters', c.letters, 'completeOn', c.complete_on)
     from adherence.published_course c where c.episode = e.id) as course,
    (select coalesce(jsonb_agg(jsonb_build_object('phaseId', p.id, 'code', p.code, 'beganOn', p.begins_on,
       'why', ${sealed("p.why")}, 'evidence', p.evidence, 'extensions', ${extensions}, ${written("p")})
       order by p.number), '[]')
     from treatment.phase p where p.episode = e.id) as phases,
    (select coalesce(jsonb_agg(jsonb_build_object('prescriptionId', w.id, 'from', w."from", 'items', w.items,
       'because', w.because, 'weightKg', w.weight_kg, 'tables', w.tables, 'withstood', w.withstood,
       'why', ${sealed("w.why")}, ${written("w")}) order by w.number), '[]')
     from treatment.prescription w where w.episode = e.id) as prescriptions,
    (select coalesce(jsonb_agg(jsonb_build_object('resultId', r.id, 'takenOn', r.taken_on, 'test', r.test, 'found', r.found)
       order by r.taken_on desc, r.id), '[]')
     from diagnosis.published_result r
     where r.patient = e.patient and r.test in ('smear', 'culture')
       and r.taken_on > e.starts_on and (e.closed_on is null or r.taken_on <= e.closed_on)) as "followUps",
    (select jsonb_build_object('outcomeId', o.id, 'outcome', o.outcome, 'on', o."on", 'rules', o.rules,
       'evidence', o.evidence, 'why', ${sealed("o.why")}, ${written("o")})
     from treatment.outcome o where o.episode = e.id) as closed,
    (select coalesce(jsonb_agg(jsonb_build_object('visitId', v.id, 'month', v.month, 'on', v."on", 'found', v.found,
       'why', ${sealed("v.why")}, ${written("v")}) order by v."on", v.at), '[]')
     from treatment.visit v where v.episode = e.id) as visits
  from treatment.episode e`;
