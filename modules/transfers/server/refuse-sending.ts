import { handle } from "../../../server/module.ts";
import { refuseSending } from "../operations.ts";
import { endSending } from "./end-sending.ts";

export default handle(refuseSending, async (turning) => {
  const { toId, sendingId, why, answer } = turning.input;
  const by = { toId };
  const kinds = ["transfer", "referral"] as const;
  const ended = await endSending(turning, { sendingId, by, kinds, as: "refused", why, answer });
  return typeof ended === "string" ? turning.refuse(ended) : { sendingId };
});
