import { handle } from "../../../server/module.ts";
import { AefiFollowed } from "../events.ts";
import { followUpAefi } from "../operations.ts";
import { takeStep } from "./take-step.ts";

export default handle(followUpAefi, async (turning) => {
  const { input, refuse, emit, about } = turning;
  const { childId, aefiId } = input;
  about(childId);
  const taken = await takeStep(turning, input);
  if (taken !== "taken") return refuse(taken);
  emit(AefiFollowed, { childId, aefiId });
  return { aefiId };
});
