import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import type { Decided, GateFacts } from "../gate.ts";
import { speaksFor, TestFinding } from "../test-result.ts";

export interface CaseFacts extends GateFacts {
  readonly decisionId: string | null;
  /** How many of the results that stand speak for TB. */
  readonly speakForTb: number;
  readonly decisions: number;
  readonly versions: number;
}

/** Of a result `r`: a test that watches a treatment leaves its gate alone, but for a resistance: that a doctor sees at once. */
export const hangsOn = sql`(not r.follows_up or r.found = 'found-rif-resistant')`;

interface Row extends Record<string, unknown> {
  xray: string | null;
  versions: number | null;
  results: { id: string; test: string; found: string }[];
  decision: { id: string; number: number; decided: Decided; xray: string | null; results: string[] } | null;
}

/** What the gate of one patient hangs on, as it stands now. */
export async function gateFactsOf(tx: Tx, patientId: string): Promise<CaseFacts> {
  const { rows } = await tx.execute<Row>(sql`
    select
      (select id from diagnosis.xray where patient = ${patientId} order by version desc limit 1) as xray,
      (select max(version) from diagnosis.xray where patient = ${patientId}) as versions,
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'test', r.test, 'found', r.found)), '[]')
       from diagnosis.result r
       where r.patient = ${patientId} and ${hangsOn} and not exists (
         select from diagnosis.result later where later.organisation = r.organisation and later.amends = r.id)) as results,
      (select jsonb_build_object('id', id, 'number', number, 'decided', decided, 'xray', xray, 'results', results)
       from diagnosis.decision where patient = ${patientId} order by number desc limit 1) as decision`);
  const [row] = rows;
  if (!row) throw new Error("A select without a table answers one row.");
  const { xray, versions, results, decision } = row;
  return {
    xray,
    results: results.map(({ id }) => id),
    decision,
    decisionId: decision?.id ?? null,
    decisions: decision?.number ?? 0,
    versions: versions ?? 0,
    speakForTb: results.filter(({ test, found }) => speaksFor(TestFinding.parse({ test, found })) === "tb").length,
  };
}
