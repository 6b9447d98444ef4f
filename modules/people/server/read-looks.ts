import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import { isRefusal } from "../../../foundation/refusal.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { readLooks } from "../operations.ts";

/** Where a page ended: when, and which leaf. */
const Cursor = z.tuple([z.iso.datetime(), z.uuid()]);
const most = 200;

export default handle(readLooks, async ({ input, now, tx, ask, refuse, about }) => {
  const { patientId, after } = input;
  about(patientId);
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const [before, leaf] = from ?? [new Date(now + 86_400_000).toISOString(), "ffffffff-ffff-ffff-ffff-ffffffffffff"];
  const { rows } = await tx.execute<Row>(sql`
    select leaf, ${moment("at")} as at, operation, actor, outcome
    from people.who_looked(${patientId}, ${before}, ${leaf}, ${most + 1})`);
  const shown = rows.slice(0, most);
  const by = await whoWrote(
    shown.map(({ actor }) => actor),
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  const last = shown.at(-1);
  return {
    looks: shown.map(({ at, operation, actor, outcome }) => ({
      at,
      operation,
      by: actor === patientId ? { memberId: null, name: null } : by(actor),
      bySelf: actor === patientId,
      refused: outcome !== "done",
    })),
    next: rows.length > most && last ? JSON.stringify([last.at, last.leaf]) : null,
  };
});

interface Row extends Record<string, unknown> {
  leaf: string;
  at: string;
  operation: string;
  actor: string;
  outcome: string;
}
