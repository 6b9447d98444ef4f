import { sql } from "drizzle-orm";
import { when } from "../../../server/module.ts";
import { ChildErased } from "../../children/events.ts";

/** The family may still hold the paper: whoever verifies it is told that it is void. */
export default when(
  ChildErased,
  {
    name: "certificates.whenChildErased",
    does: "Revoke the certificates of a child who was erased, and forget what they said.",
  },
  async ({ tx, now }, { carries }) => {
    const [at, by] = [new Date(now), "house:certificates.whenChildErased"];
    await tx.execute(sql`
      update certificates.certificate set sealed = null, revoked_at = coalesce(revoked_at, ${at}),
        revoked_by = coalesce(revoked_by, ${by}), revoked_why = coalesce(revoked_why, 'erased')
      where child = ${carries.childId}`);
  },
);
