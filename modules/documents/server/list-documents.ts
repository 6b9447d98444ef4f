import { isRefusal } from "../../../foundation/refusal.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { listDocuments } from "../operations.ts";
import { titleColumn } from "./add-document.ts";
import { documentsOf } from "./documents.sql.ts";

export default handle(listDocuments, async ({ input, actor, tx, vault, ask, refuse, about }) => {
  const { patientId } = input;
  about(patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const rows = await documentsOf(tx, actor, patientId);
  const by = await whoWrote(
    rows.flatMap((row) => [row.by, ...(row.withdrawnBy === null ? [] : [row.withdrawnBy])]),
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  const me = actorName(actor);
  return {
    documents: rows.map(({ withdrawnAt, withdrawnWhy, withdrawnBy, asDoctor, title, ...row }) => ({
      ...row,
      title: openNote(key, titleColumn, row.documentId, title),
      by: by(row.by),
      withdrawn:
        withdrawnAt === null || withdrawnWhy === null || withdrawnBy === null
          ? null
          : { why: withdrawnWhy, at: withdrawnAt, by: by(withdrawnBy) },
      mayWithdraw: withdrawnAt === null && (asDoctor || row.by === me),
    })),
  };
});
