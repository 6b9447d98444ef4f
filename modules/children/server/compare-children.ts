import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { compareChildren } from "../operations.ts";
import { lookalikesOf } from "./lookalikes.ts";
import { rowsOf } from "./rows-of.ts";

/** As many as are shown beside one row; who shares the most words comes first. */
const shownBeside = 5;

export default handle(compareChildren, async (turning) => {
  const { input, about, ask } = turning;
  const found: Awaited<ReturnType<typeof lookalikesOf>>[] = [];
  // One after the other: a turn has one connection.
  for (const sought of input.sought) found.push(await lookalikesOf(sought, turning));
  const seen = found.map((those) => those.filter((one) => one.seen).slice(0, shownBeside));
  const all = [...new Set(found.flat().map(({ childId }) => childId))];
  about(...all);
  const rows = await rowsOf(turning, [...new Set(seen.flat().map(({ childId }) => childId))], async (memberIds) => {
    const named = await ask(nameMembers, { memberIds });
    return isRefusal(named) ? [] : named.members;
  });
  const rowOf = new Map<string, (typeof rows)[number]>(rows.map((row) => [row.childId, row]));
  return {
    found: found.map((those, at) => ({
      seen: (seen[at] ?? []).flatMap(({ childId, because }) => {
        const row = rowOf.get(childId);
        return row ? [{ ...row, because: [...because] }] : [];
      }),
      elsewhere: those.filter((one) => !one.seen).length,
    })),
  };
});
