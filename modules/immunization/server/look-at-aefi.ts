import { handle } from "../../../server/module.ts";
import { AefiFollowed } from "../events.ts";
import { lookAtAefi } from "../operations.ts";
import { takeStep } from "./take-step.ts";

export default handle(lookAtAefi, async (turning) => {
  const { input, refuse, emit, about } = turning;
  const { childId, aefiId } = input;
  about(childId);
  const taken = await takeStep(turning, { ...input, step: "medical-officer", caseId: null });
  // A look after the close is a look all the same.
  if (taken === "closed-already") throw new Error("A look was refused because of a close.");
  if (taken !== "taken") return refuse(taken);
  emit(AefiFollowed, { childId, aefiId });
  return { aefiId };
});
