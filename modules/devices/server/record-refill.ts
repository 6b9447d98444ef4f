import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { recordRefill } from "../operations.ts";
import { boxOf } from "./hold-box.ts";
import { keepOpenings, openingsOf } from "./keep-openings.ts";
import { refill } from "./tables.ts";

export default handle(recordRefill, async (turning) => {
  const { input, actor, now, tx, refuse, about } = turning;
  const { patientId, boxId, refillId, at } = input;
  about(patientId);
  const held = await boxOf(tx, input);
  if (!held) return refuse("not-their-box");
  // A phone's clock that runs ahead does not fill a box tomorrow.
  const filledAt = new Date(Math.min(Date.parse(at), now));
  const [organisation, by] = [organisationOf(actor), actorName(actor)];
  await tx
    .insert(refill)
    .values({ organisation, id: refillId, box: boxId, patient: patientId, at: filledAt, recordedAt: new Date(now), by })
    .onConflictDoNothing();
  await keepOpenings(turning, held, await openingsOf(tx, boxId), [], null);
  return { refillId };
});
