import { isRefusal } from "../../../foundation/refusal.ts";
import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { handle } from "../../../server/module.ts";
import { gateOf, needsDoctor } from "../gate.ts";
import { readDiagnosis } from "../operations.ts";
import { gateFactsOf } from "./gate-facts.sql.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { shownResistance } from "./shown-resistance.ts";
import { unlessForgotten } from "./unless-forgotten.sql.ts";
import { resultRows, shownResult } from "./shown-results.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";

type Read = AnswerOf<typeof readDiagnosis>;
type XrayRow = Omit<Read["xrays"][number], "report" | "by"> & { report: Buffer | null; by: string };
type DecisionRow = Omit<Read["decisions"][number], "note" | "by"> & { note: Buffer | null; by: string };

export default handle(readDiagnosis, async ({ input, today, tx, vault, ask, about }) => {
  const { patientId } = input;
  about(patientId);
  const { rows: xrays } = await tx.execute<XrayRow & Record<string, unknown>>(sql`
    select x.id as "xrayId", x.version, x.taken_on::text as "takenOn", x.view, x.report, f.kind, f.bytes,
      case when ${unlessForgotten(sql`f.id`)} is null then 'no-longer-kept'
        when f.picture is not null and ${unlessForgotten(sql`f.picture`)} is null then 'picture-no-longer-kept'
        else f.not_shown end as "notShown",
      case when ${unlessForgotten(sql`f.picture`)} is not null then
        jsonb_build_object('width', f.width, 'height', f.height, 'frames', f.frames, 'sampleBits', f.sample_bits,
        'window', jsonb_build_object('low', f.low, 'high', f.high)) end as picture,
      ${moment("x.at")} as "addedAt", x.by
    from diagnosis.xray x join diagnosis.xray_file f on f.organisation = x.organisation and f.id = x.file
    where x.patient = ${patientId} order by x.version desc`);
  const { rows: decisions } = await tx.execute<DecisionRow & Record<string, unknown>>(sql`
    select id as "decisionId", decided, basis, wants, note, xray as "xrayId", results as "resultIds", resistance,
      ${moment("at")} as at, by
    from diagnosis.decision where patient = ${patientId} order by number desc`);
  const results = await resultRows(tx, patientId);
  const facts = await gateFactsOf(tx, patientId, today);
  const key = (await vault.keysOf([patientId])).get(patientId);
  const by = await whoWrote(
    [...xrays, ...decisions, ...results, ...facts.settled].map((row) => row.by),
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  return {
    xrays: xrays.map((row) => ({
      ...row,
      report: openNote(key, "diagnosis.xray.report", row.xrayId, row.report),
      by: by(row.by),
    })),
    results: results.map((row) => shownResult(row, key, by)),
    resistance: shownResistance(facts, key, by),
    decisions: decisions.map((row) => ({
      ...row,
      note: openNote(key, "diagnosis.decision.note", row.decisionId, row.note),
      by: by(row.by),
    })),
    gate: gateOf(facts),
    needsDoctor: needsDoctor(facts),
  };
});
