import { sql } from "drizzle-orm";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { ChildId } from "../../children/child.ts";
import { readChildRows } from "../../children/operations.ts";
import { RowEnd } from "../import.ts";
import { readImport } from "../operations.ts";
import { importsOf } from "./imports-of.ts";

export default handle(readImport, async (turning) => {
  const { input, tx, ask, about } = turning;
  const { importId } = input;
  const [read] = await importsOf(turning, sql`i.id = ${importId}`);
  if (!read) throw new Error("An import that may be read is not there.");
  const { rows } = await tx.execute<{ line: number; end: string; why: string | null; child: string | null }>(sql`
    select number as line, "end", why, child from registers.line
    where import = ${importId} and "end" in ('left', 'kept') order by number limit 500`);
  const childIds = rows.flatMap(({ child }) => (child === null ? [] : [ChildId.parse(child)]));
  about(...childIds);
  const named = childIds.length > 0 ? await ask(readChildRows, { childIds }) : null;
  const rowOf = new Map(
    named === null || isRefusal(named) ? [] : named.children.map((row) => [row.childId as string, row] as const),
  );
  return {
    ...read,
    lines: rows.map(({ child, end, ...row }) => ({
      ...row,
      end: RowEnd.parse(end),
      child: child === null ? null : (rowOf.get(child) ?? null),
    })),
  };
});
