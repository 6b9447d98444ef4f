import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { DiagnosisDecided } from "../events.ts";
import { sameIds } from "../gate.ts";
import { decide } from "../operations.ts";
import { gateFactsOf } from "./gate-facts.sql.ts";
import { holdPatient } from "./hold-patient.sql.ts";
import { keepStanding } from "./keep-standing.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { decision } from "./tables.ts";

export default handle(decide, async ({ input, actor, now, today, tx, vault, refuse, emit, about }) => {
  const { patientId, decisionId, decided, xrayId, resultIds, basis, wants, note } = input;
  about(patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  await holdPatient(tx, patientId, "write");
  const facts = await gateFactsOf(tx, patientId, today);
  // First of all: is what the doctor saw still what stands?
  if (facts.xray !== xrayId) return refuse("x-ray-changed");
  if (!sameIds(facts.results, resultIds)) return refuse("results-changed");
  if (decided === "confirmed") {
    if (xrayId === null) return refuse("no-x-ray");
    if (basis === null) return refuse("say-on-what-basis");
    if (basis === "bacteriological" && facts.speakForTb === 0) return refuse("no-result-speaks-for-tb");
  }
  if (decided === "not-tb" && xrayId === null && resultIds.length === 0) return refuse("nothing-to-decide-on");
  if (decided === "more-needed" && wants.length === 0) return refuse("say-what-is-wanted");
  const organisation = organisationOf(actor);
  const at = new Date(now);
  const kept = await tx
    .insert(decision)
    .values({
      organisation,
      id: decisionId,
      patient: patientId,
      decided,
      basis: decided === "confirmed" ? basis : null,
      wants: decided === "more-needed" ? [...new Set(wants)] : [],
      note: sealNote(key, "diagnosis.decision.note", decisionId, note),
      xray: xrayId,
      results: resultIds,
      resistance: { rules: facts.resistance.rules, class: facts.resistance.class },
      at,
      by: actorName(actor),
      number: facts.decisions + 1,
    })
    .onConflictDoNothing()
    .returning({ id: decision.id });
  if (kept.length === 0) return refuse("already-decided");
  await keepStanding(tx, organisation, patientId, at, today);
  emit(DiagnosisDecided, { patientId, decisionId });
  return { decisionId };
});
