import { handle } from "../../../server/module.ts";
import { reportFault } from "../operations.ts";
import { boxOf, keepMove } from "./hold-box.ts";

export default handle(reportFault, async (turning) => {
  const { input, tx, refuse, about } = turning;
  const { patientId, boxId, moveId, why } = input;
  about(patientId);
  const held = await boxOf(tx, input);
  const moved = held && (await keepMove(turning, held, { moveId, what: "faulty", why }));
  return moved ? { boxId } : refuse("not-their-box");
});
