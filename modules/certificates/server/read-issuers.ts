import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { hexOf } from "../../cards/bytes.ts";
import { readIssuers } from "../operations.ts";
import type { IssuerShown } from "../shown.ts";

export default handle(readIssuers, async ({ today, tx }) => {
  const { rows } = await tx.execute<Row>(sql`
    select public_key as "publicKey", name, name_hindi as "nameHindi", "from"::text as "from", "to"::text as "to", revoked,
      revoked_numbers as "revokedNumbers", replaced_numbers as "replacedNumbers"
    from certificates.issuers(${today})`);
  return { issuers: rows.map((row) => ({ ...row, publicKey: hexOf(row.publicKey) })), asOf: today };
});

interface Row extends Record<string, unknown>, Omit<IssuerShown, "publicKey"> {
  publicKey: Buffer;
}
