import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { changeCertificateKey } from "../operations.ts";
import { beginKey, newestOf } from "./issuer.ts";

export default handle(changeCertificateKey, async ({ input, actor, now, today, tx, vault }) => {
  const organisation = organisationOf(actor);
  const { newest } = await newestOf({ tx, today });
  if (input.oldOneIs === "stolen") {
    await tx.execute(sql`
      update certificates.issuer set revoked_at = ${new Date(now)}, revoked_by = ${actorName(actor)} where revoked_at is null`);
  }
  // Today among its days: what it signed this morning is good.
  await tx.execute(sql`update certificates.issuer set "to" = least("to", ${today}::date)`);
  const { nth } = await beginKey({ tx, vault, organisation, today }, newest);
  return { keys: nth };
});
