import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { findSimilarChildren } from "../operations.ts";
import { lookalikesOf } from "./lookalikes.ts";
import { rowsOf } from "./rows-of.ts";

export default handle(findSimilarChildren, async (turning) => {
  const { input, about, ask } = turning;
  const found = await lookalikesOf(input.identity, turning);
  about(...found.map(({ childId }) => childId));
  const seen = found.filter((one) => one.seen);
  const because = new Map(seen.map((one) => [one.childId, one.because] as const));
  const rows = await rowsOf(turning, [...because.keys()], async (memberIds) => {
    const named = await ask(nameMembers, { memberIds });
    return isRefusal(named) ? [] : named.members;
  });
  return {
    seen: rows.map((row) => ({ ...row, because: [...(because.get(row.childId) ?? [])] })),
    elsewhere: found.length - seen.length,
  };
});
