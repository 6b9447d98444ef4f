import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { findOpenPlace } from "../../places/operations.ts";
import { moveBox } from "../operations.ts";
import { boxIn, keepMove } from "./hold-box.ts";

export default handle(moveBox, async (turning) => {
  const { input, refuse, ask } = turning;
  const { boxId, moveId, toPlaceId } = input;
  const facility = await ask(findOpenPlace, { placeId: toPlaceId });
  const held = await boxIn(turning.tx, input);
  if (!held) return refuse("no-such-box");
  if (isRefusal(facility) || facility.kind !== "facility") return refuse("not-a-facility");
  return (await keepMove(turning, held, { moveId, what: "moved", toPlaceId })) ? { boxId } : refuse("box-is-elsewhere");
});
