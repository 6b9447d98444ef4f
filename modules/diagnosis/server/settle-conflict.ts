import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { ConflictSettled } from "../events.ts";
import { sameIds } from "../gate.ts";
import { settleConflict } from "../operations.ts";
import { gateFactsOf } from "./gate-facts.sql.ts";
import { holdPatient } from "./hold-patient.sql.ts";
import { keepStanding } from "./keep-standing.ts";
import { settlement } from "./tables.ts";

export default handle(settleConflict, async ({ input, actor, now, today, tx, vault, refuse, emit, about }) => {
  const { patientId, settlementId, drug, holds, resultIds, why } = input;
  about(patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  await holdPatient(tx, patientId, "write");
  const { resistance, words, settled } = await gateFactsOf(tx, patientId, today);
  const telling = words.filter((word) => word.drug === drug && (word.result === "R" || word.result === "S"));
  const stand = [...new Set(telling.map(({ resultId }) => resultId))];
  // First of all: is what the doctor saw still what stands?
  if (!sameIds(stand, resultIds)) return refuse("results-changed");
  if (!resistance.conflicts.includes(drug)) return refuse("no-conflict");
  const organisation = organisationOf(actor);
  const at = new Date(now);
  const kept = await tx
    .insert(settlement)
    .values({
      ...{ organisation, id: settlementId, patient: patientId, drug, holds, results: resultIds },
      why: sealNote(key, "diagnosis.settlement.why", settlementId, why),
      number: settled.length + 1,
      at,
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: settlement.id });
  if (kept.length === 0) return refuse("already-added");
  await keepStanding(tx, organisation, patientId, at, today);
  emit(ConflictSettled, { patientId, settlementId });
  return { settlementId };
});
