import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { recordHistory } from "../operations.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { diseaseHistory } from "./tables.ts";

export default handle(recordHistory, async ({ input, actor, now, tx, vault, refuse, about }) => {
  const { patientId, historyId, history } = input;
  about(patientId);
  const key = await vault.keyFor(patientId);
  if (!key) return refuse("erased");
  await tx
    .insert(diseaseHistory)
    .values({
      organisation: organisationOf(actor),
      id: historyId,
      patient: patientId,
      ...history,
      note: sealNote(key, "people.disease_history.note", historyId, history.note),
      at: new Date(now),
      by: actorName(actor),
    })
    .onConflictDoNothing();
  return { historyId };
});
