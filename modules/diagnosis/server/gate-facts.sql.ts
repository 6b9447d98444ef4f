import { sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import type { Drug } from "../drug.ts";
import type { Decided, GateFacts } from "../gate.ts";
import { type DrugResult, resistanceOn, type ResistanceProfile } from "../resistance.ts";
import { drugsSaidBy, type DrugSaid, type Found, speaksFor, type TestKind } from "../test-result.ts";

export interface CaseFacts extends GateFacts {
  readonly decisionId: string | null;
  /** How many of the results that stand speak for TB. */
  readonly speakForTb: number;
  readonly decisions: number;
  readonly versions: number;
  readonly resistance: ResistanceProfile;
  /** How many drugs are in conflict, and not settled. */
  readonly conflicts: number;
  /** All that results which stand say of drugs, of whichever treatment; the newest specimen first. */
  readonly words: readonly DrugWord[];
  /** What doctors said of conflicts, the newest last. */
  readonly settled: readonly Settled[];
}

/** What one result that stands says of one drug. */
export interface DrugWord extends DrugResult {
  readonly resultId: string;
  readonly test: TestKind;
}

export interface Settled {
  readonly id: string;
  readonly drug: Drug;
  readonly holds: "R" | "S";
  readonly seen: readonly string[];
  /** Sealed, in hexadecimal. */
  readonly why: string | null;
  readonly at: string;
  readonly by: string;
}

/** Of a result `r`: a test that watches a treatment leaves its gate alone, but for a resistance: that a doctor sees at once. */
export const hangsOn = sql`(not r.follows_up or r.found = 'found-rif-resistant' or r.drugs @> '[{"says": "R"}]')`;

interface ResultFact {
  readonly id: string;
  readonly test: TestKind;
  readonly found: Found;
  readonly drugs: DrugSaid[];
  readonly takenOn: CalendarDay;
  readonly gates: boolean;
}

interface Row extends Record<string, unknown> {
  xray: string | null;
  versions: number | null;
  results: ResultFact[];
  settled: Settled[];
  decision: { id: string; number: number; decided: Decided; xray: string | null; results: string[] } | null;
}

/** What the gate of one patient hangs on, and what their bacteria withstand, as it stands today. */
export async function gateFactsOf(tx: Tx, patientId: string, today: CalendarDay): Promise<CaseFacts> {
  const { rows } = await tx.execute<Row>(sql`
    select
      (select id from diagnosis.xray where patient = ${patientId} order by version desc limit 1) as xray,
      (select max(version) from diagnosis.xray where patient = ${patientId}) as versions,
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'test', r.test, 'found', r.found, 'drugs', r.drugs,
         'takenOn', r.taken_on, 'gates', ${hangsOn}) order by r.taken_on desc, r.found_on desc, r.id desc), '[]')
       from diagnosis.result r
       where r.patient = ${patientId} and not exists (
         select from diagnosis.result later where later.organisation = r.organisation and later.amends = r.id)) as results,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'drug', drug, 'holds', holds, 'seen', results,
         'why', encode(why, 'hex'), 'at', ${moment("at")}, 'by', by) order by number), '[]')
       from diagnosis.settlement where patient = ${patientId}) as settled,
      (select jsonb_build_object('id', id, 'number', number, 'decided', decided, 'xray', xray, 'results', results)
       from diagnosis.decision where patient = ${patientId} order by number desc limit 1) as decision`);
  const [row] = rows;
  if (!row) throw new Error("A select without a table answers one row.");
  const { xray, versions, results, decision, settled } = row;
  const gating = results.filter(({ gates }) => gates);
  const words = results.flatMap(wordsOf);
  const resistance = resistanceOn(today, words, settled);
  return {
    xray,
    results: gating.map(({ id }) => id),
    decision,
    decisionId: decision?.id ?? null,
    decisions: decision?.number ?? 0,
    versions: versions ?? 0,
    speakForTb: gating.filter((result) => speaksFor(result) === "tb").length,
    resistance,
    conflicts: resistance.conflicts.length,
    words,
    settled,
  };
}

const wordsOf = ({ id, takenOn, ...finding }: ResultFact): readonly DrugWord[] =>
  drugsSaidBy(finding).map(({ drug, says, method }) => ({
    ...{ resultId: id, test: finding.test, date: takenOn, drug, method, result: says },
  }));
