import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { cancelRequest } from "../operations.ts";
import { keepStanding } from "./keep-standing.ts";
import { heldRequest, stateHeld } from "./request-facts.sql.ts";
import { cancellation } from "./tables.ts";

export default handle(cancelRequest, async (turning) => {
  const { input, actor, now, tx, refuse, about } = turning;
  const { patientId, requestId, why } = input;
  about(patientId);
  const request = await heldRequest(tx, requestId);
  if (request?.patient !== patientId) return refuse("no-such-request");
  if (["cancelled", "done"].includes(stateHeld(request))) return refuse("request-ended");
  const organisation = organisationOf(actor);
  await tx.insert(cancellation).values({
    organisation,
    request: requestId,
    patient: patientId,
    why,
    at: new Date(now),
    by: actorName(actor),
  });
  await keepStanding(turning, organisation, requestId);
  return { requestId };
});
