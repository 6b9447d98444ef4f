import { handle } from "../../../server/module.ts";
import { answerReferral } from "../operations.ts";
import { endSending } from "./end-sending.ts";

export default handle(answerReferral, async (turning) => {
  const { toId, sendingId, answer } = turning.input;
  const ended = await endSending(turning, { sendingId, by: { toId }, kinds: ["referral"], as: "answered", answer });
  return typeof ended === "string" ? turning.refuse(ended) : { sendingId };
});
