import { type SQL, sql } from "drizzle-orm";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import type { Turning } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { rowEnds } from "../import.ts";
import type { listImports } from "../operations.ts";

export const fileNameColumn = "registers.import.file_name";

type Import = AnswerOf<typeof listImports>["imports"][number];

interface Kept extends Record<string, unknown>, Omit<Import, "fileName" | "by" | "ends"> {
  fileName: Buffer;
  begunBy: string;
  undoAskedBy: string | null;
  registerSeen: boolean | null;
  ends: Partial<Import["ends"]> | null;
}

/** @param which a condition on the imports `i` and the places `p` */
export async function importsOf({ tx, vault, ask }: Turning, which: SQL) {
  const { rows } = await tx.execute<Kept>(sql`
    select i.id as "importId", i.file_name as "fileName", ${moment("i.begun_at")} as "begunAt", i.begun_by as "begunBy",
      i.undo_asked_by as "undoAskedBy", i.register_seen as "registerSeen", i.rows, i.left_out as "leftOut",
      jsonb_build_object('placeId', p.id, 'name', p.name, 'nameHindi', p.name_hindi) as facility,
      case when i.undone_at is not null then 'taken-back' when i.undo_asked_at is not null then 'taking-back'
        when i.finished_at is not null then 'finished' when i.confirmed_at is not null then 'running' else 'open' end as state,
      (select jsonb_object_agg(c."end", c.count) from (
        select l."end", count(*)::int as count from registers.line l where l.import = i.id group by l."end") c) as ends
    from registers.import i join places.published_place p on p.organisation = i.organisation and p.id = i.place
    where ${which} order by i.begun_at desc, i.id desc limit 50`);
  const by = await whoWrote(
    rows.flatMap(({ begunBy, undoAskedBy }) => (undoAskedBy === null ? [begunBy] : [begunBy, undoAskedBy])),
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  const keys = await vault.keysOf(rows.map(({ importId }) => importId));
  return rows.map(({ begunBy, undoAskedBy, fileName, ends, ...row }) => ({
    ...row,
    fileName: keys.get(row.importId)?.open(fileNameColumn, row.importId, fileName) ?? "",
    by: by(begunBy),
    undoneBy: undoAskedBy === null ? null : by(undoAskedBy),
    ends: Object.fromEntries(rowEnds.map((end) => [end, ends?.[end] ?? 0])) as Import["ends"],
  }));
}
