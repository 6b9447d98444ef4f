import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { enterResult } from "../../diagnosis/operations.ts";
import { copyResult } from "../operations.ts";
import { disorderIn } from "../request.ts";
import { inOurWords, keepFinding } from "./keep-finding.ts";
import { daysOf, heldSpecimen } from "./request-facts.sql.ts";

export default handle(copyResult, async (turning) => {
  const { input, today, tx, ask, refuse, about } = turning;
  const { patientId, specimenId, ...said } = input;
  about(patientId);
  const held = await heldSpecimen(tx, specimenId);
  if (held?.request.patient !== patientId) return refuse("no-such-specimen");
  const { request, specimen } = held;
  if (request.cancelledAt !== null) return refuse("request-ended");
  if (specimen.rejectedOn !== null) return refuse("rejected-already");
  const disorder = disorderIn({ ...daysOf(held), found: said.foundOn }, today);
  if (disorder === "day-not-begun" || disorder === "found-before-received") return refuse(disorder);
  const entered = await ask(enterResult, { ...said, patientId, takenOn: specimen.collectedOn });
  if (isRefusal(entered)) return refuse(inOurWords(entered.refused));
  await keepFinding(turning, held, said.resultId);
  return { resultId: said.resultId };
});
