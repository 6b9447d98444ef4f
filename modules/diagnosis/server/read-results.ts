import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { readResults } from "../operations.ts";
import { resultRows, shownResult } from "./shown-results.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";

export default handle(readResults, async ({ input, tx, vault, ask, about }) => {
  const { patientId } = input;
  about(patientId);
  const rows = await resultRows(tx, patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  const by = await whoWrote(
    rows.map((row) => row.by),
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  return { results: rows.map((row) => shownResult(row, key, by)) };
});
