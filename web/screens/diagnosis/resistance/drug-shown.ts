import type { DiagnosisRecord } from "../use-record.ts";

/** What is known of one drug, with each word that it rests on. */
export type DrugShown = DiagnosisRecord["resistance"]["drugs"][number];
