import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import { type DoseDays, type Span, spansOf } from "../adherence-report.ts";
import { type Asked, countsOf, mine, parts, roomToGroup, sumsIn, sumsOf } from "./adherence.sql.ts";

/** Every span is a column of one reading: each course is looked at once, and not once for each week. */
export async function adherenceBySpan(tx: Tx, asked: Asked, by: "week" | "month"): Promise<(Span & DoseDays)[]> {
  const spans = spansOf(asked, by);
  const columns = spans.map((span, at) => sumsIn(span, asked, `_${at}`));
  const [, { rows }] = await Promise.all([
    tx.execute(roomToGroup),
    tx.execute(sql`
      with ${mine(asked)}, ${parts(asked, sql`mine`)}
      select ${sql.join(columns, sql`, `)} from part`),
  ]);
  return spans.map((span, at) => ({ ...span, ...countsOf(sumsOf(rows[0] ?? {}, `_${at}`)) }));
}
