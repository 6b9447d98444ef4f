import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { SpecimenRejected } from "../events.ts";
import { rejectSpecimen } from "../operations.ts";
import { disorderIn } from "../request.ts";
import { RequestId } from "../specimen.ts";
import { PatientId } from "../../people/patient.ts";
import { keepStanding } from "./keep-standing.ts";
import { daysOf, heldSpecimen, stateHeld } from "./request-facts.sql.ts";
import { step } from "./tables.ts";

export const rejectionNote = "laboratory.step.note";

export default handle(rejectSpecimen, async (turning) => {
  const { input, actor, now, today, tx, vault, refuse, emit, about } = turning;
  const { labId, specimenId, rejectedOn, why, note } = input;
  const held = await heldSpecimen(tx, specimenId);
  if (held?.request.lab !== labId) return refuse("no-such-specimen");
  const { request, specimen } = held;
  about(request.patient);
  const key = (await vault.keysOf([request.patient])).get(request.patient);
  if (!key) return refuse("erased");
  if (specimen.rejectedOn !== null) return refuse("rejected-already");
  // With nothing missing nobody need cough again: a result that was wrong is amended.
  if (["cancelled", "done"].includes(stateHeld(request))) return refuse("request-ended");
  if (why === "other" && !note) return refuse("say-what-was-wrong");
  const disorder = disorderIn({ ...daysOf(held), rejected: rejectedOn }, today);
  if (disorder === "day-not-begun" || disorder === "rejected-before-received") return refuse(disorder);
  const organisation = organisationOf(actor);
  await tx.insert(step).values({
    organisation,
    specimen: specimenId,
    patient: request.patient,
    step: "rejected",
    on: rejectedOn,
    why,
    note: sealNote(key, rejectionNote, specimenId, note),
    at: new Date(now),
    by: actorName(actor),
  });
  await keepStanding(turning, organisation, request.id);
  emit(SpecimenRejected, {
    patientId: PatientId.parse(request.patient),
    requestId: RequestId.parse(request.id),
    specimenId,
  });
  return { specimenId };
});
