import { type SQL, sql } from "drizzle-orm";

export const aefiWordsColumn = "immunization.aefi.words";
export const caseIdColumn = "immunization.aefi_step.case_id";
export const stepWordsColumn = "immunization.aefi_step.words";
export const stopWordsColumn = "immunization.stop_decision.words";

/** The doses of an event, with their batches, as JSON. @param event a column of ids */
export const dosesOfAefi = (event: SQL): SQL => sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'doseId', d.id, 'vaccine', d.vaccine, 'on', d."on", 'batch', d.batch) order by d."on", d.vaccine, d.id), '[]')
  from immunization.aefi_dose e join immunization.dose d on d.id = e.dose where e.aefi = ${event})`;
