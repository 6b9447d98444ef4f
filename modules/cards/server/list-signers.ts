import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { listSigners } from "../operations.ts";
import { withinMine } from "./within-mine.sql.ts";

type Signer = AnswerOf<typeof listSigners>["signers"][number];

export default handle(listSigners, async ({ actor, tx, ask }) => {
  const { rows } = await tx.execute<Row>(sql`
    select s.key_id as "keyId", s.member::text as by, ${moment("s.since")} as since, s.until::text as until,
      ${moment("s.revoked_at")} as "revokedAt", s.revoked_by as "revokedBy"
    from cards.signer s where ${withinMine(actor)} order by s.since desc, s.key_id limit 500`);
  const writers = rows.flatMap(({ by, revokedBy }) => [by, ...(revokedBy === null ? [] : [revokedBy])]);
  const by = await whoWrote(writers, async (memberIds) => {
    const named = await ask(nameMembers, { memberIds });
    return isRefusal(named) ? [] : named.members;
  });
  return {
    signers: rows.map(({ revokedAt, revokedBy, ...row }) => ({
      ...row,
      by: by(row.by),
      revoked: revokedAt && revokedBy ? { at: revokedAt, by: by(revokedBy) } : null,
    })),
  };
});

interface Row extends Record<string, unknown>, Omit<Signer, "by" | "revoked"> {
  by: string;
  revokedAt: string | null;
  revokedBy: string | null;
}
