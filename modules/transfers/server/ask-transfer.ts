import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { findOpenPlace } from "../../places/operations.ts";
import { askTransfer } from "../operations.ts";
import { keepSending } from "./keep-sending.ts";

export default handle(askTransfer, async (turning) => {
  const { input, refuse, ask } = turning;
  const place = await ask(findOpenPlace, { placeId: input.toId });
  if (isRefusal(place) || place.kind !== "facility") return refuse("not-a-facility");
  const code = await keepSending(turning, { ...input, kind: "transfer", destination: null });
  return code === "kept" ? { sendingId: input.sendingId } : refuse(code);
});
