import { handle } from "../../../server/module.ts";
import { gateOf } from "../gate.ts";
import { readGate } from "../operations.ts";
import { gateFactsOf } from "./gate-facts.sql.ts";
import { holdPatient } from "./hold-patient.sql.ts";
import { DecisionId } from "../decision.ts";

export default handle(readGate, async ({ input, today, tx, about }) => {
  const { patientId } = input;
  about(patientId);
  await holdPatient(tx, patientId, "look");
  const facts = await gateFactsOf(tx, patientId, today);
  const { rules, class: is, drugs } = facts.resistance;
  return {
    gate: gateOf(facts),
    decisionId: facts.decisionId === null ? null : DecisionId.parse(facts.decisionId),
    resistance: { rules, class: is, drugs: [...drugs] },
  };
});
