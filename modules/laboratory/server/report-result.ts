import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { handle } from "../../../server/module.ts";
import { amendResult, enterResult } from "../../diagnosis/operations.ts";
import { PatientId } from "../../people/patient.ts";
import { reportResult } from "../operations.ts";
import { disorderIn } from "../request.ts";
import { inOurWords, keepFinding } from "./keep-finding.ts";
import { keepStanding } from "./keep-standing.ts";
import { daysOf, heldSpecimen } from "./request-facts.sql.ts";

export default handle(reportResult, async (turning) => {
  const { input, actor, today, tx, ask, refuse, about } = turning;
  const { labId, specimenId, instead, ...said } = input;
  const held = await heldSpecimen(tx, specimenId);
  if (held?.request.lab !== labId) return refuse("no-such-specimen");
  const { request, specimen } = held;
  about(request.patient);
  // What was found before stays correct, whatever became of the specimen since.
  if (!instead && request.cancelledAt !== null) return refuse("request-ended");
  if (!instead && specimen.rejectedOn !== null) return refuse("rejected-already");
  if (specimen.receivedOn === null) return refuse("not-received");
  const disorder = disorderIn({ ...daysOf(held), rejected: null, found: said.foundOn }, today);
  if (disorder === "day-not-begun" || disorder === "found-before-received") return refuse(disorder);
  const result = { ...said, patientId: PatientId.parse(request.patient), takenOn: specimen.collectedOn };
  if (!instead) {
    const entered = await ask(enterResult, result);
    if (isRefusal(entered)) return refuse(inOurWords(entered.refused));
    await keepFinding(turning, held, said.resultId);
    return { resultId: said.resultId };
  }
  if (await foundElsewhere(tx, instead.amends, specimenId)) return refuse("no-such-result");
  const amended = await ask(amendResult, { ...result, ...instead });
  if (isRefusal(amended)) return refuse(inOurWords(amended.refused));
  await keepStanding(turning, organisationOf(actor), request.id);
  return { resultId: said.resultId };
});

/** Does it stand, and was it found in no specimen or another one? What does not stand cannot be amended anyhow. */
async function foundElsewhere(tx: Tx, resultId: string, specimenId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from diagnosis.published_result p
    where p.id = ${resultId} and not exists (
      select from laboratory.finding f
      where f.organisation = p.organisation and f.result = p.first and f.specimen = ${specimenId})`);
  return rows.length > 0;
}
