import { handle } from "../../../server/module.ts";
import { sendOut } from "../operations.ts";
import { keepSending } from "./keep-sending.ts";

export default handle(sendOut, async (turning) => {
  const { input, refuse } = turning;
  const code = await keepSending(turning, { ...input, kind: "out", toId: null });
  if (code === "cared-for-there") throw new Error("Outside the organisation is no facility of it.");
  return code === "kept" ? { sendingId: input.sendingId } : refuse(code);
});
