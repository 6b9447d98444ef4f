import { handle } from "../../../server/module.ts";
import { markBox } from "../operations.ts";
import { boxIn, keepMove } from "./hold-box.ts";

export default handle(markBox, async (turning) => {
  const { input, tx, refuse, about } = turning;
  const { boxId, moveId, what, why } = input;
  const held = await boxIn(tx, input);
  if (!held) return refuse("no-such-box");
  if (held.patient !== null) about(held.patient);
  return (await keepMove(turning, held, { moveId, what, why })) ? { boxId } : refuse("box-is-elsewhere");
});
