import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { moveCare } from "../../people/operations.ts";
import { PlaceId } from "../../places/place.ts";
import { acceptTransfer } from "../operations.ts";
import { endSending } from "./end-sending.ts";

/** What waits ends and care moves in this one turn: a kill between the two leaves neither. */
export default handle(acceptTransfer, async (turning) => {
  const { input, actor, newId, refuse, ask } = turning;
  const { toId, sendingId, workerId } = input;
  const ended = await endSending(turning, { sendingId, by: { toId }, kinds: ["transfer"], as: "accepted" });
  if (typeof ended === "string") return refuse(ended);
  // A hand over is two hands: whoever answers for both places does not shake their own.
  if (ended.askedBy === actorName(actor)) return refuse("asked-by-you");
  const { patientId, fromId } = ended;
  const row = () => newId() as never;
  const moved = await ask(moveCare, {
    patientId,
    careId: row(),
    fromId: PlaceId.parse(fromId),
    toId,
    worker: workerId === null ? null : { careId: row(), memberId: workerId },
  });
  return isRefusal(moved) ? refuse(moved.refused) : { patientId };
});
