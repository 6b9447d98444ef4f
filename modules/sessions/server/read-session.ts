import { sql } from "drizzle-orm";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { readSession } from "../operations.ts";
import { withNames } from "./named-workers.ts";
import { openNotes } from "./note.ts";
import { sessionOfId } from "./standing.sql.ts";

type Word = AnswerOf<typeof readSession>["words"][number];

export default handle(readSession, async ({ input, today, tx, ask, vault, dayOf }) => {
  const { sessionId } = input;
  const session = await sessionOfId(tx, sessionId);
  const { rows: planned } = await tx.execute<{ by: string }>(
    sql`select planned_by as by from sessions.session where id = ${sessionId}`,
  );
  const plannedBy = planned[0]?.by;
  if (!session || plannedBy === undefined) throw new Error("Who may read a session was asked, and it is not there.");
  const { rows } = await tx.execute<WordRow>(sql`
    select w.id, w.kind, w."on"::text as "on", w.vials, w.why, w.note, w.by, ${moment("w.at")} as at
    from sessions.word w where w.session = ${sessionId}
    union all
    select c.id, 'changed', null, null, null, null, c.by, ${moment("c.at")} from sessions.change c
    where c.session = ${sessionId}
    order by at desc, id desc limit 100`);
  const by = await whoWrote([plannedBy, ...rows.map((row) => row.by)], async (memberIds) => {
    const named = await ask(nameMembers, { memberIds });
    return isRefusal(named) ? [] : named.members;
  });
  const notes = await openNotes(vault, rows);
  const [card] = await withNames(ask, [session]);
  if (!card) throw new Error("One session has one card.");
  return {
    ...card,
    today,
    plannedBy: by(plannedBy),
    words: rows.map(({ id, kind, vials, why, at, ...row }) => ({
      ...{ kind, vials, why, at },
      on: row.on ?? dayOf(new Date(at)),
      note: notes.get(id) ?? null,
      by: by(row.by),
    })),
  };
});

interface WordRow extends Record<string, unknown>, Omit<Word, "by" | "note" | "on"> {
  id: string;
  on: Word["on"] | null;
  note: Buffer | null;
  by: string;
}
