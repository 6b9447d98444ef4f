import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { collectSpecimen } from "../operations.ts";
import { keepSpecimen } from "./keep-specimen.ts";
import { keepStanding } from "./keep-standing.ts";
import { heldRequest, stateHeld } from "./request-facts.sql.ts";

export default handle(collectSpecimen, async (turning) => {
  const { input, actor, tx, vault, refuse, about } = turning;
  const { patientId, requestId, specimenId } = input;
  about(patientId);
  const request = await heldRequest(tx, requestId);
  if (request?.patient !== patientId) return refuse("no-such-request");
  if (!(await vault.keysOf([patientId])).has(patientId)) return refuse("erased");
  const state = stateHeld(request);
  if (state === "cancelled" || state === "done") return refuse("request-ended");
  if (request.specimens.some(({ id }) => id === specimenId)) return refuse("already-added");
  if (state !== "to-collect" && state !== "collect-again") return refuse("specimen-not-wanted");
  const taken = { ...input, askedOn: request.askedOn, number: request.specimens.length + 1 };
  const code = await keepSpecimen(turning, taken);
  if (code !== "kept") return refuse(code);
  await keepStanding(turning, organisationOf(actor), requestId);
  return { specimenId };
});
