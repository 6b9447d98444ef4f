import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { readAefis } from "../operations.ts";
import { recordsOf } from "./records-of.sql.ts";
import { aefiWordsColumn, caseIdColumn, dosesOfAefi, stepWordsColumn, stopWordsColumn } from "./aefis.sql.ts";

type Read = AnswerOf<typeof readAefis>;
type Aefi = Read["aefis"][number];

export default handle(readAefis, async ({ input, now, tx, vault, ask, refuse, about }) => {
  const { childId } = input;
  about(childId);
  const { rows: records } = await tx.execute<{ id: string }>(
    sql`select unnest(${recordsOf(sql`${childId}::uuid`)}) as id`,
  );
  const keys = await vault.keysOf(records.map(({ id }) => id));
  if (!keys.has(childId)) return refuse("erased");
  const mine = sql`any (${sql.param([...keys.keys()])}::uuid[])`;
  const { rows: events } = await tx.execute<EventRow>(sql`
    select a.child as "of", a.id as "aefiId", a.began_on::text as "beganOn", a.began_at as "beganAt", a.seen, a.grave, a.stands,
      a.raised_to as "raisedTo", a.class, a.done, a.words, a.by, ${moment("a.at")} as "reportedAt",
      ${dosesOfAefi(sql`a.id`)} as doses
    from immunization.aefi a where a.child = ${mine} order by a.at desc, a.id desc`);
  const { rows: steps } = await tx.execute<StepRow>(sql`
    select a.child as "of", s.aefi, s.id, s.step, s.case_id as "caseId", s.words, s.by, ${moment("s.at")} as at
    from immunization.aefi_step s join immunization.aefi a on a.id = s.aefi
    where a.child = ${mine} order by s.at, s.step`);
  const { rows: decisions } = await tx.execute<DecisionRow>(sql`
    select d.child as "of", d.id, d.vaccine, d.decision, d.saw, d.words, d."on"::text as "on", d.by, ${moment("d.at")} as at
    from immunization.stop_decision d where d.child = ${mine} order by d.at desc, d.id desc`);
  const by = await whoWrote(
    [...events, ...steps, ...decisions].map((row) => row.by),
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  return {
    now: new Date(now).toISOString(),
    aefis: events.map(({ of, doses, words, ...event }) => ({
      ...event,
      doses,
      gave: doses.map(({ vaccine, on }) => ({ vaccine, on })),
      words: openNote(keys.get(of), aefiWordsColumn, event.aefiId, words),
      by: by(event.by),
      steps: steps
        .filter(({ aefi }) => aefi === event.aefiId)
        .map(({ id, step, at, ...said }) => ({
          ...{ step, at, by: by(said.by) },
          caseId: openNote(keys.get(of), caseIdColumn, id, said.caseId),
          words: openNote(keys.get(of), stepWordsColumn, id, said.words),
        })),
    })),
    decisions: decisions.map(({ of, id, ...row }) => ({
      ...row,
      words: keys.get(of)?.open(stopWordsColumn, id, row.words) ?? "",
      by: by(row.by),
    })),
  };
});

interface EventRow extends Record<string, unknown>, Omit<Aefi, "words" | "by" | "steps" | "gave"> {
  /** Whose record. */
  of: string;
  words: Buffer | null;
  by: string;
}

interface StepRow extends Record<string, unknown>, Omit<Aefi["steps"][number], "caseId" | "words" | "by"> {
  /** Whose record. */
  of: string;
  aefi: string;
  id: string;
  caseId: Buffer | null;
  words: Buffer | null;
  by: string;
}

interface DecisionRow extends Record<string, unknown>, Omit<Read["decisions"][number], "words" | "by"> {
  /** Whose record. */
  of: string;
  id: string;
  words: Buffer;
  by: string;
}
