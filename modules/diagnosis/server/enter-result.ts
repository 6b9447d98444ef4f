import { handle } from "../../../server/module.ts";
import { enterResult } from "../operations.ts";
import { keepResult } from "./keep-result.ts";

export default handle(enterResult, async (turning) => {
  const { input, refuse } = turning;
  const kept = await keepResult(turning, { ...input, amends: null, first: null, why: null });
  return kept === "kept" ? { resultId: input.resultId } : refuse(kept);
});
