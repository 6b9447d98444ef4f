import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { revokeCertificate } from "../operations.ts";
import { recordsOf } from "./records-of.sql.ts";

export default handle(revokeCertificate, async ({ input, actor, now, tx, refuse, about }) => {
  const { childId, certificateId, why } = input;
  about(childId);
  const { rows } = await tx.execute<{ revoked: boolean }>(sql`
    select c.revoked_at is not null as revoked from certificates.certificate c
    where c.id = ${certificateId} and c.child = any (${recordsOf(sql`${childId}::uuid`)}) for update of c`);
  if (!rows[0]) return refuse("no-such-certificate");
  if (rows[0].revoked) return refuse("revoked-already");
  await tx.execute(sql`
    update certificates.certificate set revoked_at = ${new Date(now)}, revoked_by = ${actorName(actor)}, revoked_why = ${why}
    where id = ${certificateId}`);
  return { certificateId };
});
