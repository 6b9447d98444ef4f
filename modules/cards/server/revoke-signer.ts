import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { revokeSigner } from "../operations.ts";
import { withinMine } from "./within-mine.sql.ts";

export default handle(revokeSigner, async ({ input, actor, now, tx, refuse }) => {
  const { keyId } = input;
  const { rows } = await tx.execute(sql`
    update cards.signer s set revoked_at = coalesce(revoked_at, ${new Date(now)}), revoked_by = coalesce(revoked_by, ${actorName(actor)})
    where s.key_id = ${keyId} and ${withinMine(actor)} returning 1`);
  return rows.length === 0 ? refuse("no-such-signer") : { keyId };
});
