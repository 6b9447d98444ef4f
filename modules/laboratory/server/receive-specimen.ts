import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { receiveSpecimen } from "../operations.ts";
import { disorderIn } from "../request.ts";
import { keepStanding } from "./keep-standing.ts";
import { daysOf, heldSpecimen } from "./request-facts.sql.ts";
import { step } from "./tables.ts";

export const labNumberColumn = "laboratory.step.lab_number";

export default handle(receiveSpecimen, async (turning) => {
  const { input, actor, now, today, tx, vault, refuse, about } = turning;
  const { labId, specimenId, receivedOn, labNumber } = input;
  const held = await heldSpecimen(tx, specimenId);
  if (held?.request.lab !== labId) return refuse("no-such-specimen");
  const { request, specimen } = held;
  about(request.patient);
  const key = (await vault.keysOf([request.patient])).get(request.patient);
  // Nobody can read its label any more.
  if (!key) return refuse("no-such-specimen");
  if (request.cancelledAt !== null) return refuse("request-ended");
  if (specimen.rejectedOn !== null) return refuse("rejected-already");
  if (specimen.receivedOn !== null) return refuse("received-already");
  const disorder = disorderIn({ ...daysOf(held), received: receivedOn }, today);
  if (disorder === "day-not-begun" || disorder === "received-before-collected") return refuse(disorder);
  const organisation = organisationOf(actor);
  await tx.insert(step).values({
    organisation,
    specimen: specimenId,
    patient: request.patient,
    step: "received",
    on: receivedOn,
    labNumber: sealNote(key, labNumberColumn, specimenId, labNumber),
    at: new Date(now),
    by: actorName(actor),
  });
  await keepStanding(turning, organisation, request.id);
  return { specimenId };
});
