import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { ChildId, childLock } from "../../children/child.ts";
import { eraseChild } from "../../children/operations.ts";
import { DoseId } from "../../immunization/dose.ts";
import { takeBackFromRegister } from "../../immunization/operations.ts";
import { MemberId } from "../../staff/member.ts";
import { undoNextRows } from "../operations.ts";
import { takeImport, waitingRows } from "./hold-import.sql.ts";

/*
 * A child whom nobody has touched since the import consists of the register's words alone: it is erased, so that the
 * mended register can be brought again and finds nobody who looks like it. Whoever was touched stays, with all doses,
 * and is listed.
 */
const rowsInOne = 20;
const toTakeBack = ["registered", "added"];

export default handle(undoNextRows, async ({ input, now, tx, ask, refuse }) => {
  const { importId } = input;
  const known = await takeImport(tx, importId);
  if (known === "in-hand") return refuse("in-hand");
  if (!known?.undoAskedBy) return refuse("no-such-import");
  if (known.undone) return { left: 0 };
  const by = MemberId.parse(known.undoAskedBy);
  const next = sql`
    from registers.line l where l.import = ${importId} and l."end" = any (${sql.param(toTakeBack)}::text[])
    order by l.number limit ${rowsInOne}`;
  // In one order, so that two who undo do not wait for each other; whoever is vaccinating one of them now is waited for.
  const { rows: children } = await tx.execute<{ child: string }>(sql`select l.child ${next}`);
  for (const child of children.map((row) => row.child).toSorted()) {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${childLock(child)}, 0))`);
  }
  const { rows } = await tx.execute<Line>(sql`
    select l.number, l."end", l.child, l.doses, exists (
      select from children.published_touched t where t.subject = l.child and t.at > l.at
      union all select from immunization.published_touched t where t.subject = l.child and t.at > l.at
      union all select from growth.published_touched t where t.subject = l.child and t.at > l.at
      union all select from outreach.published_touched t where t.subject = l.child and t.at > l.at
      union all select from certificates.published_issued t where t.subject = l.child and t.at > l.at
      union all select from cards.published_given t where t.subject = l.child and t.since > l.at) as touched
    ${next}`);
  for (const { number, end, child, doses, touched } of rows) {
    const childId = ChildId.parse(child);
    if (!touched) {
      await ask(takeBackFromRegister, { childId, doseIds: doses.map((id) => DoseId.parse(id)), by });
      if (end === "registered") await ask(eraseChild, { childId, because: "registered-by-mistake" });
    }
    await tx.execute(sql`
      update registers.line set "end" = ${touched ? "kept" : "undone"}, token = case when ${touched} then token end
      where import = ${importId} and number = ${number}`);
  }
  const left = await waitingRows(tx, importId, toTakeBack);
  if (left === 0)
    await tx.execute(sql`update registers.import set undone_at = ${new Date(now)} where id = ${importId}`);
  return { left };
});

interface Line extends Record<string, unknown> {
  number: number;
  end: string;
  child: string;
  doses: string[];
  touched: boolean;
}
