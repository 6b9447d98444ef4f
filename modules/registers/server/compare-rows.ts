import { sql } from "drizzle-orm";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { whichIMaySeeIn } from "./which-i-may-see.sql.ts";
import { compareChildren, readChildRows } from "../../children/operations.ts";
import { ChildId } from "../../children/child.ts";
import { compareRows } from "../operations.ts";
import { isTheSameChild } from "../same-child.ts";
import { rowTokens } from "./row-token.ts";

export default handle(compareRows, async (turning) => {
  const { input, tx, vault, actor, ask, about } = turning;
  const { placeId, rows } = input;
  const tokens = await rowTokens(vault, placeId, rows);
  const { rows: known } = await tx.execute<{ token: Buffer; child: string }>(sql`
    select l.token, l.child from registers.line l
    where l.token = any (${sql.param(tokens)}::bytea[]) and ${whichIMaySeeIn(actor, sql`l.child`)}`);
  const byToken = new Map(known.map(({ token, child }) => [token.toString("hex"), ChildId.parse(child)]));
  const earlier = byToken.size > 0 ? await ask(readChildRows, { childIds: [...new Set(byToken.values())] }) : null;
  const rowOf = new Map(
    earlier === null || isRefusal(earlier) ? [] : earlier.children.map((row) => [row.childId, row] as const),
  );
  about(...byToken.values());
  const compared = await ask(compareChildren, {
    sought: rows.map(({ name, sex, born, ofBirth, mother, phone }) => ({ name, sex, born, ofBirth, mother, phone })),
  });
  if (isRefusal(compared)) throw new Error("Rows could not be compared.");
  return {
    rows: rows.map((row, at) => {
      const { line } = row;
      const child = byToken.get(tokens[at]?.toString("hex") ?? "");
      const before = child === undefined ? undefined : rowOf.get(child);
      if (before) return { line, stands: "same" as const, imported: true, children: [{ ...before, because: [] }] };
      const { seen = [], elsewhere = 0 } = compared.found[at] ?? {};
      const same = seen.filter(({ called, sex, born, because }) =>
        isTheSameChild(row, { name: called.name, sex, born, because }),
      );
      // Two who are the same child by the rule: somebody says which of them is meant.
      if (same.length === 1) return { line, stands: "same" as const, imported: false, children: same };
      if (elsewhere > 0) return { line, stands: "elsewhere" as const, imported: false, children: seen };
      return { line, stands: seen.length > 0 ? ("alike" as const) : ("new" as const), imported: false, children: seen };
    }),
  };
});
