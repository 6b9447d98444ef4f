import { type SQL, sql } from "drizzle-orm";
import * as z from "zod/mini";
import { isRefusal } from "../../../foundation/refusal.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle } from "../../../server/module.ts";
import type { ChildId } from "../../children/child.ts";
import { readChildRows } from "../../children/operations.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { listCertificates } from "../operations.ts";
import { CertificateId, type CertificateState } from "../shown.ts";
import { certificatesWithIssuers, type ShownRow, shownColumns, shownOf, stateOf, writersOf } from "./kept.sql.ts";

/** Where a page ended: microseconds since 1970, and the id. */
const Cursor = z.tuple([z.string().check(z.regex(/^\d{1,17}$/)), CertificateId]);

export default handle(listCertificates, async ({ input, actor, today, tx, ask, refuse, about }) => {
  const { state, number, after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const byArea = ["admin", "doctor", "supervisor"] as const;
  const mine = withinReach(sql`children.published_reach`, actor, { byArea, byName: [] }, sql`c.child`);
  const wanted: SQL[] = [
    mine,
    ...(state ? [sql`${stateOf(today)} = ${state}`] : []),
    ...(number ? [sql`c.number = ${number}`] : []),
    ...(from ? [sql`(c.issued_at, c.id) < (to_timestamp(${from[0]}::numeric / 1000000), ${from[1]}::uuid)`] : []),
  ];
  const { rows } = await tx.execute<ShownRow & { childId: ChildId; micros: string }>(sql`
    select ${shownColumns(today)}, c.child as "childId", (extract(epoch from c.issued_at) * 1000000)::bigint::text as micros
    from ${certificatesWithIssuers} where ${sql.join(wanted, sql` and `)}
    order by c.issued_at desc, c.id desc limit ${limit + 1}`);
  const { rows: counted } = await tx.execute<{ state: CertificateState; count: number }>(sql`
    select ${stateOf(today)} as state, count(*)::int as count from ${certificatesWithIssuers} where ${mine} group by 1`);
  const shown = rows.slice(0, limit);
  const childIds = [...new Set(shown.map(({ childId }) => childId))];
  about(...childIds);
  const found = await ask(readChildRows, { childIds });
  const known = new Map(isRefusal(found) ? [] : found.children.map((child) => [child.childId, child] as const));
  const by = await whoWrote(writersOf(shown), async (memberIds) => {
    const named = await ask(nameMembers, { memberIds });
    return isRefusal(named) ? [] : named.members;
  });
  const count = (of: CertificateState) => counted.find((one) => one.state === of)?.count ?? 0;
  const last = shown.at(-1);
  return {
    certificates: shown.map((row) => ({
      ...shownOf(row, by),
      childId: row.childId,
      called: known.get(row.childId)?.called ?? { name: null, babyOf: null, order: null },
      facility: known.get(row.childId)?.facility ?? null,
    })),
    counts: {
      ...{ active: count("active"), replaced: count("replaced") },
      ...{ expired: count("expired"), revoked: count("revoked") },
    },
    next: rows.length > limit && last ? JSON.stringify([last.micros, last.certificateId]) : null,
  };
});
