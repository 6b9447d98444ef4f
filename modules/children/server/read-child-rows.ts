import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { readChildRows } from "../operations.ts";
import { rowsOf } from "./rows-of.ts";

export default handle(readChildRows, async ({ input, tx, vault, ask, about }) => {
  about(...input.childIds);
  const children = await rowsOf({ tx, vault }, input.childIds, async (memberIds) => {
    const named = await ask(nameMembers, { memberIds });
    return isRefusal(named) ? [] : named.members;
  });
  return { children };
});
