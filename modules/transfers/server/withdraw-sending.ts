import { handle } from "../../../server/module.ts";
import { withdrawSending } from "../operations.ts";
import { endSending } from "./end-sending.ts";

export default handle(withdrawSending, async (turning) => {
  const { patientId, sendingId } = turning.input;
  const by = { patientId };
  const ended = await endSending(turning, { sendingId, by, kinds: ["transfer", "referral", "out"], as: "withdrawn" });
  if (ended === "erased") throw new Error("What carries no words needs no key.");
  return typeof ended === "string" ? turning.refuse(ended) : { sendingId };
});
