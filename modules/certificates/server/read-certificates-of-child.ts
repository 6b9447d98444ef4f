import { sql } from "drizzle-orm";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { addressOf } from "../address.ts";
import { readCertificatesOfChild } from "../operations.ts";
import { certificatesWithIssuers, opened, type ShownRow, shownColumns, shownOf, writersOf } from "./kept.sql.ts";
import { pageThatVerifies } from "./page-that-verifies.ts";
import { recordsOf } from "./records-of.sql.ts";

export default handle(readCertificatesOfChild, async ({ input, today, tx, vault, ask, about, door }) => {
  const { childId } = input;
  about(childId);
  const { rows } = await tx.execute<ShownRow & { child: string; sealed: Buffer | null }>(sql`
    select ${shownColumns(today)}, c.child, c.sealed from ${certificatesWithIssuers}
    where c.child = any (${recordsOf(sql`${childId}::uuid`)}) order by c.issued_at desc, c.id desc limit 50`);
  const keys = await vault.keysOf([...new Set(rows.map(({ child }) => child))]);
  const by = await whoWrote(writersOf(rows), async (memberIds) => {
    const named = await ask(nameMembers, { memberIds });
    return isRefusal(named) ? [] : named.members;
  });
  return {
    certificates: rows.map((row) => {
      const isGood = row.state === "active" || row.state === "replaced";
      const kept = isGood ? opened(keys.get(row.child), row.certificateId, row.sealed) : null;
      return {
        ...shownOf(row, by),
        says: kept && {
          childName: kept.content.childName,
          doses: kept.content.doses.length,
          status: kept.content.status,
          asOf: kept.content.asOf,
          code: addressOf(pageThatVerifies(door), kept.cose),
        },
      };
    }),
  };
});
