import { handle } from "../../../server/module.ts";
import { moveBox } from "../operations.ts";
import { boxIn, keepMove } from "./hold-box.ts";
import { isFacility } from "./is-facility.ts";

export default handle(moveBox, async (turning) => {
  const { input, tx, refuse } = turning;
  const { boxId, moveId, toPlaceId } = input;
  const held = await boxIn(tx, input);
  if (!held) return refuse("no-such-box");
  if (!(await isFacility(tx, toPlaceId))) return refuse("not-a-facility");
  return (await keepMove(turning, held, { moveId, what: "moved", toPlaceId })) ? { boxId } : refuse("box-is-elsewhere");
});
